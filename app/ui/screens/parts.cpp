#include "ui/screens/parts.h"

#include <algorithm>
#include <cmath>

namespace rapport::ui {

std::string client_line(const Model& model, const scenario::Scenario& scenario) {
    std::string line = model.text(scenario, scenario.client.name);
    const std::string& role = model.text(scenario, scenario.client.role);
    if (!role.empty()) line += " \u00B7 " + role;
    return line;
}

std::string other_language(const Model& model, const scenario::Scenario& scenario) {
    return scenario.speaks(model.scenario_language()) ? std::string() : language::own_name(scenario.default_language);
}

std::string ending_title(const Model& model, const store::AttemptSummary& attempt) {
    const scenario_io::LibraryEntry* entry = model.library->find(attempt.scenario);
    if (entry == nullptr || !attempt.ending) return {};
    const std::size_t node = scenario::find_node(*entry->scenario, *attempt.ending);
    if (node >= entry->scenario->nodes.size() || !entry->scenario->nodes[node].ending) return {};
    return model.text(*entry->scenario, entry->scenario->nodes[node].ending->title);
}

OutcomeLook outcome_look(scenario::Outcome outcome) {
    switch (outcome) {
        case scenario::Outcome::Success:
            return {language::mark("Success"), Icon::CheckCircle, Tone::Good};
        case scenario::Outcome::Mixed:
            return {language::mark("Mixed result"), Icon::Balance, Tone::Warn};
        case scenario::Outcome::Failure:
            break;
    }
    return {language::mark("Failure"), Icon::CloseCircle, Tone::Bad};
}

std::string scenario_title(const Model& model, const std::string& scenario_id) {
    const scenario_io::LibraryEntry* entry = model.library->find(scenario_id);
    return entry == nullptr ? scenario_id : model.text(*entry->scenario, entry->scenario->title);
}

std::string value_text(const Model& model, const Figure& figure) {
    return model.translator.number(figure.value);
}

std::string error_text(const Model& model, const Figure& figure) {
    return "±\u00A0" + (figure.error ? model.translator.number(*figure.error) : std::string("?"));
}

std::string figure_text(const Model& model, const Figure& figure) {
    return value_text(model, figure) + "\u00A0" + error_text(model, figure);
}

void figure(Kit& ui, const Model& model, const Figure& figure, Align align) {
    const std::string value = value_text(model, figure), error = "\u00A0" + error_text(model, figure);
    if (align == Align::Right)
        align_right(ui, text_width(ui, value, TextStyle::BodyStrong) + text_width(ui, error, TextStyle::Small));
    spans(ui, {{value, TextStyle::BodyStrong, Shade::Text}, {error, TextStyle::Small, Shade::Muted}});
}

std::vector<Column> fold_columns(Kit& ui) {
    return {{{}, Track::part(1)}, {{}, Track::pixels(ui.px(Space::L))}};
}

void fold_head(Kit& ui, const FoldLook& look) {
    text(ui, look.title, {.style = TextStyle::BodyStrong, .width = content_width(ui)});
    if (!look.detail.empty())
        text(ui, look.detail, {.style = TextStyle::Small, .shade = Shade::Muted, .width = content_width(ui)});
}

void fold_sign(Kit& ui, bool open) {
    icon(ui, open ? Icon::ChevronDown : Icon::ChevronRight);
}

float flow_height(Kit& ui, std::span<const float> widths, float line_height, Space gap_x, Space gap_y) {
    if (widths.empty()) return 0;
    const float whole = content_width(ui);
    float height = line_height, pen = -1;
    for (const float width : widths) {
        if (pen < 0) {
            pen = width;
        } else if (pen + ui.px(gap_x) + width <= whole + 0.5F) {
            pen += ui.px(gap_x) + width;
        } else {
            height += ui.px(gap_y) + line_height;
            pen = width;
        }
    }
    return height;
}

PageHead::PageHead(Kit& ui, std::string_view words, float control_width)
    : m_ui(ui), m_left(ImGui::GetCursorScreenPos().x), m_control_width(control_width) {
    const float line = ui.px(metric::kControlHeight);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float words_width = text_width(ui, words, TextStyle::Title);
    const float height = std::max(line, text_height(ui, words, {.style = TextStyle::Title}));
    lower_in_line(ui, line, ui.font(TextStyle::Title).line);
    title(ui, words);
    if (control_width <= 0 || words_width + ui.px(Space::L) + control_width <= content_width(ui)) {
        m_bottom = start.y + height;
        ImGui::SetCursorScreenPos(start);
        align_right(ui, control_width);
    } else {
        gap(ui, Space::S);
        m_control_width = content_width(ui);
        m_bottom = ImGui::GetCursorScreenPos().y + line;
    }
}

PageHead::~PageHead() {
    ImGui::SetCursorScreenPos({m_left, m_bottom});
    gap(m_ui, Space::L);
}

void lower_in_line(Kit&, float line_height, float own_height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x, at.y + std::floor((line_height - own_height) * 0.5F)});
}

bool is_wide(Kit& ui, float design_pixels) {
    return content_width(ui) >= 2 * ui.px(design_pixels) + ui.px(Space::L);
}

}  // namespace rapport::ui
