// A text of the trainee's own at the terminal, and their own levels for it beside a model.
#include <algorithm>

#include "cli/play_tasks.h"

namespace rapport::cli {

using base::Phrase;
using scenario::Competency;

namespace {

constexpr const char* kEnd = ".";

std::int64_t characters_in(const std::string& text) {
    return std::count_if(text.begin(), text.end(),
                         [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
}

// The lines after the first, until a single dot. Nothing: there is nobody any more.
std::optional<std::string> rest_of_text(Desk& desk, std::string text) {
    while (true) {
        const std::optional<std::string> line = desk.line("|");
        if (!line) return std::nullopt;
        if (*line == kEnd) return text;
        text.append("\n").append(*line);
    }
}

void print_model(Desk& desk, const scenario::WriteTask& task) {
    desk.page().heading(desk.tr().tr("A good answer, and why"));
    for (const scenario::ModelParagraph& paragraph : task.model) {
        desk.page().text(desk.text(paragraph.text), 2);
        if (!paragraph.note.empty()) desk.page().labelled(desk.tr().tr("Why"), desk.text(paragraph.note), 4);
    }
    desk.page().blank();
}

void print_scale(Desk& desk, const Competency& competency) {
    const auto text = [&](const scenario::Text& each) { return desk.framework().text(each, desk.tr().language()); };
    desk.page().labelled(text(competency.title), text(competency.definition));
    for (const scenario::ScaleLevel& level : competency.scale)
        desk.page().item(std::to_string(level.level) + ".", text(level.title) + ". " + text(level.anchor), 2);
}

}  // namespace

Turn ask_text(Desk& desk) {
    const scenario::WriteTask& task = desk.conversation().task()->write;
    const std::string help =
        desk.tr(Phrase("Write line by line; a line with a single dot ends the text. At most {} characters.",
                       {desk.tr().number(task.most_characters)}));
    desk.page().text(help);
    while (true) {
        const Typed first = desk.ask({desk.tr().tr("Your text (? for help):"), {help}, [] {}, {}});
        if (first.kind == Typed::Kind::Leave) return Turn::Leave;
        if (first.kind == Typed::Kind::Back) return Turn::Back;
        if (first.kind != Typed::Kind::Text || first.text == kEnd) {
            desk.page().text(help);
            continue;
        }
        const std::optional<std::string> text = rest_of_text(desk, first.text);
        if (!text) return Turn::Leave;
        desk.page().blank();
        desk.page().text(
            desk.tr().tr_n("Your text has {} character.", "Your text has {} characters.", characters_in(*text)));
        const Typed sure = desk.ask({desk.tr().tr("Enter sends it, b writes it anew:"),
                                     {desk.tr().tr("An empty line sends the text as it is.")},
                                     [&] { desk.page().text(*text, 2); },
                                     {}});
        if (sure.kind == Typed::Kind::Leave) return Turn::Leave;
        if (sure.kind == Typed::Kind::Empty && desk.give(dialogue::Written{*text, 0})) return Turn::Given;
    }
}

Turn ask_self_rating(Desk& desk) {
    const scenario::WriteTask& task = desk.conversation().task()->write;
    print_model(desk, task);
    desk.page().text(
        desk.tr().tr("Choose the level that describes your text best. This is for you: it is kept apart from the "
                     "points."));
    dialogue::SelfRated rated;
    for (std::size_t i = 0; i < task.rated.size();) {
        const Competency* competency = desk.framework().competency(task.rated[i]);
        if (competency == nullptr) {
            ++i;
            continue;
        }
        print_scale(desk, *competency);
        const Typed typed = desk.ask({desk.tr().tr("Your level (1–5, Enter leaves it out):"),
                                      {desk.tr().tr("Type the number of the level that fits best.")},
                                      [&] { print_scale(desk, *competency); },
                                      {}});
        if (typed.kind == Typed::Kind::Leave) return Turn::Leave;
        if (typed.kind == Typed::Kind::Back) {
            if (i == 0) return Turn::Back;
            rated.levels.erase(task.rated[--i]);
            continue;
        }
        if (typed.kind == Typed::Kind::Text) {
            const std::optional<std::size_t> place = place_in(desk, typed.text, competency->scale.size());
            if (!place) continue;
            rated.levels[task.rated[i]] = competency->scale[*place].level;
        }
        ++i;
    }
    return desk.give(rated) ? Turn::Given : Turn::Back;
}

}  // namespace rapport::cli
