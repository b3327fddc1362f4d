#include "cli/help.h"

#include <algorithm>
#include <sstream>

#include "cli/page.h"

namespace rapport::cli {

namespace {

struct Row {
    std::string name, text;
};

void print_rows(std::ostream& out, Page& page, const std::string& title, const std::vector<Row>& rows,
                std::size_t width) {
    if (rows.empty()) return;
    page.blank();
    page.heading(title + ":");
    std::size_t widest = 0;
    for (const Row& row : rows) widest = std::max(widest, columns(row.name));
    const std::size_t indent = std::min<std::size_t>(widest, 22) + 4;
    for (const Row& row : rows) {
        const std::string name = "  " + row.name;
        const bool fits = columns(name) + 2 <= indent;
        out << name << (fits ? std::string(indent - columns(name), ' ') : "\n" + std::string(indent, ' '));
        out << wrapped(row.text, width, indent, indent) << '\n';
    }
}

Row row_of(const CLI::Option& option) {
    if (option.get_positional()) return {option.get_type_name(), option.get_description()};
    const std::string value = option.get_type_name();
    return {option.get_name(false, true) + (value.empty() ? "" : " " + value), option.get_description()};
}

}  // namespace

std::string help_text(const CLI::App& app, const std::string& name, const language::Translator& tr, int width) {
    std::ostringstream out;
    const std::size_t columns_wide = static_cast<std::size_t>(std::clamp(width, 40, 80));
    Page page(out, width, false);
    page.text(app.get_description());
    page.blank();
    std::vector<Row> arguments;
    std::vector<Row> options;
    std::string usage = name;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_positional()) usage += " " + option->get_type_name();
        (option->get_positional() ? arguments : options).push_back(row_of(*option));
    }
    std::vector<Row> commands;
    for (const CLI::App* command : app.get_subcommands({}))
        commands.push_back({command->get_name(), command->get_description()});
    usage += commands.empty() ? " " + tr.tr("[options]") : " " + tr.tr("COMMAND [options]");
    page.labelled(tr.tr("Usage"), usage);
    print_rows(out, page, tr.tr("Commands"), commands, columns_wide);
    print_rows(out, page, tr.tr("Arguments"), arguments, columns_wide);
    print_rows(out, page, tr.tr("Options"), options, columns_wide);
    if (!app.get_footer().empty()) out << '\n' << app.get_footer() << '\n';
    return out.str();
}

}  // namespace rapport::cli
