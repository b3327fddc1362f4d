// What the trainee can do: the replies, or what follows the ending; the hints below; the keys.
#include <algorithm>
#include <cmath>

#include "ui/chat.h"
#include "ui/item.h"
#include "ui/screens/conversation_chat.h"
#include "ui/screens/conversation_parts.h"
#include "ui/screens/parts.h"
#include "ui/screens/task.h"

namespace rapport::ui {

namespace {

constexpr Space kMargin = Space::S, kBetween = Space::S;
constexpr const char* kReply = "reply";

ReplyLook look_of(const Talk& talk, std::size_t position) {
    const dialogue::ShownReply& shown = talk.conversation().replies()[position];
    ReplyLook look{.number = static_cast<int>(position) + 1};
    if (shown.state == dialogue::ReplyState::Locked)
        look.locked = talk.text(talk.conversation().decision()->replies[shown.reply].locked_reason);
    return look;
}

const std::string& words_of(const Talk& talk, std::size_t position) {
    return talk.text(talk.conversation().decision()->replies[talk.conversation().replies()[position].reply].text);
}

void draw_replies(Kit& ui, Talk& talk) {
    // Each decision has ids of its own: a card never inherits the focus of the decision before, so Enter cannot answer
    // unseen.
    ImGui::PushID(static_cast<int>(talk.conversation().decisions().size()));
    for (std::size_t i = 0; i < talk.conversation().replies().size(); ++i) {
        if (i > 0) gap(ui, kBetween);
        if (reply_card(ui, {kReply, i}, words_of(talk, i), look_of(talk, i))) talk.intents.push_back(intent::Choose{i});
    }
    ImGui::PopID();
    ui.tab_start = Id(kReply, 0).path();
}

void draw_ending_buttons(Kit& ui, Talk& talk) {
    const Model& model = talk.model;
    const std::string& see = model.tr("See the debrief");
    const std::string debrief_key = chord_name(action("debrief").chord),
                      back_key = chord_name(action("step-back").chord);
    const ButtonLook primary{.kind = ButtonKind::Primary, .icon = Icon::Bars};
    Flow flow(ui, Space::S, Space::S);
    flow.next(button_width(ui, see, primary));
    if (button(ui, "see-debrief", see, primary, {model.tr("What you did well and what to work on"), debrief_key, {}}))
        talk.intents.push_back(intent::OpenDebrief{});
    if (talk.conversation().can_step_back()) {
        const std::string& back = model.tr(action("step-back").label);
        const ButtonLook look{.icon = Icon::Undo};
        flow.next(button_width(ui, back, look));
        if (button(ui, "take-back", back, look, {{}, back_key, {}})) talk.intents.push_back(intent::StepBack{});
    }
    const std::string& library = model.tr("Practise");
    const ButtonLook quiet{.kind = ButtonKind::Quiet, .icon = Icon::Talk};
    flow.next(button_width(ui, library, quiet));
    const std::string leave_key = chord_name(action("leave").chord);
    if (button(ui, "to-library", library, quiet, {model.tr("Back to the scenarios"), leave_key, {}}))
        talk.intents.push_back(intent::LeaveConversation{});
    ui.tab_start = "see-debrief";
}

void draw_ending(Kit& ui, Talk& talk) {
    const scenario::Ending& ending = *talk.conversation().ending();
    const OutcomeLook outcome = outcome_look(ending.outcome);
    begin_card(ui, "ending");
    chip(ui, talk.model.tr(outcome.word), {.tone = outcome.tone, .icon = outcome.icon});
    gap(ui, Space::S);
    text(ui, talk.text(ending.title), {.style = TextStyle::Section, .width = content_width(ui)});
    gap(ui, Space::XS);
    text(ui, talk.text(ending.text), {.shade = Shade::Muted});
    gap(ui, Space::L);
    draw_ending_buttons(ui, talk);
    end_card(ui);
}

// ---- hints

struct KeyHint {
    std::string first, last;  // one key, or a range
    std::string_view meaning;
    int rank = 0;  // the highest goes first when there is no room

    float width(Kit& ui) const {
        return last.empty() ? key_hint_width(ui, {first}, meaning) : key_hint_width(ui, {first, last}, meaning);
    }
    void draw(Kit& ui) const {
        if (last.empty())
            key_hint(ui, {first}, meaning);
        else
            key_hint(ui, {first, last}, meaning);
    }
};

std::vector<KeyHint> hints_of(const Talk& talk) {
    const Model& model = talk.model;
    std::vector<KeyHint> hints;
    if (talk.playing.is_typing()) {
        hints.push_back({chord_name(action("skip").chord), {}, model.tr("show at once"), 0});
    } else if (awaits_task(talk)) {
        for (const TaskKey& each : task_keys(talk))
            hints.push_back({each.first, each.last, model.tr(each.meaning), each.rank});
    } else if (talk.playing.awaits_reply()) {
        const std::size_t count = std::min<std::size_t>(talk.conversation().replies().size(), 9);
        hints.push_back({"1", count > 1 ? std::to_string(count) : std::string(), model.tr("answer"), 0});
    } else {
        hints.push_back({chord_name(action("debrief").chord), {}, model.tr("debrief"), 0});
    }
    const bool in_view = !awaits_task(talk) || talk.view.chat.drawn;
    if (in_view) hints.push_back({chord_name({Key::Up}), {}, model.tr("earlier talk"), 3});
    const Action& back = action("step-back");
    if (back.blocked(model) == nullptr) hints.push_back({chord_name(back.chord), {}, model.tr("take back"), 2});
    const bool resumable = model.keeps_attempts && !talk.conversation().has_ended();
    hints.push_back(
        {chord_name(action("leave").chord), {}, resumable ? model.tr("leave, resume later") : model.tr("leave"), 1});
    return hints;
}

// The way back to the end of a talk that has been scrolled up. Returns the width it takes.
float draw_way_back(Kit& ui, Talk& talk) {
    if (talk.view.chat.at_end) return 0;
    const std::string& label = talk.model.tr("Latest");
    const ChipLook down{.tone = Tone::Accent, .icon = Icon::Down};
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float width = chip_width(ui, label, down);
    align_right(ui, width);
    if (chip_button(ui, "latest", label, down, {talk.model.tr("Down to the last words"), chord_name({Key::End}), {}}))
        talk.view.chat.at_end = true;
    ImGui::SetCursorScreenPos(start);
    return width + ui.px(Space::L);
}

void draw_hints(Kit& ui, Talk& talk) {
    const TalkColumn column(ui, awaits_task(talk) ? talk_task_column(talk) : metric::kTalkColumn);
    std::vector<KeyHint> hints = hints_of(talk);
    const float room = content_width(ui) - draw_way_back(ui, talk);
    const auto width = [&] {
        float sum = -ui.px(Space::L);
        for (const KeyHint& each : hints) sum += each.width(ui) + ui.px(Space::L);
        return sum;
    };
    while (!hints.empty() && width() > room) {
        hints.erase(std::max_element(hints.begin(), hints.end(),
                                     [](const KeyHint& a, const KeyHint& b) { return a.rank < b.rank; }));
    }
    for (std::size_t i = 0; i < hints.size(); ++i) {
        if (i > 0) same_line(ui, Space::L);
        hints[i].draw(ui);
    }
}

// ---- keys

constexpr float kScrollStep = 66;  // three lines

void hear_arrows(Kit& ui, Talk& talk, const std::string& focused) {
    const bool up = chord_pressed({Key::Up}, true), down = chord_pressed({Key::Down}, true);
    if ((!up && !down) || ImGui::GetIO().WantTextInput) return;
    const bool answers = talk.playing.awaits_reply();
    const bool in_replies = focused.starts_with(kReply);
    ChatView& chat = talk.view.chat;
    if (up && (focused.empty() || focused == Id(kReply, 0).path())) {
        chat.scroll_by = -ui.px(kScrollStep);
    } else if (down && focused.empty() && answers && chat.at_end) {
        focus_item(ui, awaits_task(talk) ? ui.tab_start : Id(kReply, 0).path());
    } else if (down && focused.empty()) {
        chat.scroll_by = ui.px(kScrollStep);
    } else if (!(down && in_replies && focused == Id(kReply, talk.conversation().replies().size() - 1).path())) {
        return;  // from control to control
    }
    keep_focus();
    ui.animation.request_frame();
}

}  // namespace

float talk_answers_height(Kit& ui, float panel_width, const Talk& talk) {
    if (talk.playing.is_typing()) return 0;
    const float margins = 2 * ui.px(kMargin);
    if (talk.conversation().has_ended()) return talk.view.ending_height > 0 ? talk.view.ending_height + margins : 0;
    const float width = talk_column_width(ui, panel_width);
    float height = margins;
    for (std::size_t i = 0; i < talk.conversation().replies().size(); ++i) {
        ReplyLook look = look_of(talk, i);
        look.width = width;
        height += reply_card_height(ui, words_of(talk, i), look) + (i > 0 ? ui.px(kBetween) : 0);
    }
    return height;
}

void draw_talk_answers(Kit& ui, const Area& area, Talk& talk, bool scroll) {
    if (talk.playing.is_typing()) return;
    begin_panel(ui, "answers", area,
                {.margin_x = talk_margin(ui, area.width()), .margin_y = kMargin, .scroll = scroll});
    const float top = ImGui::GetCursorScreenPos().y;
    {
        const TalkColumn column(ui);
        if (talk.playing.awaits_reply())
            draw_replies(ui, talk);
        else
            draw_ending(ui, talk);
    }
    const float height = ImGui::GetCursorScreenPos().y - top;
    if (talk.conversation().has_ended() && std::abs(height - talk.view.ending_height) > 0.5F) {
        talk.view.ending_height = height;
        ui.animation.request_frame();
    }
    if (scroll) fade_edges(ui);
    end_panel(ui);
}

void draw_talk_hints(Kit& ui, const Area& area, Talk& talk) {
    begin_panel(ui, "hints", area, {.margin_x = talk_margin(ui, area.width()), .margin_y = Space::S, .scroll = false});
    draw_hints(ui, talk);
    end_panel(ui);
}

void hear_talk_keys(Kit& ui, Talk& talk) {
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.OpenPopupStack.Size > 0) return;
    if (talk.covered) return;
    hear_arrows(ui, talk, focused_item(ui));
    // Enter presses what has the focus; with nothing focused it goes on.
    if (!shortcut(ui, {Key::Enter})) return;
    if (talk.playing.is_typing())
        talk.intents.push_back(intent::SkipTyping{});
    else if (talk.conversation().has_ended())
        talk.intents.push_back(intent::OpenDebrief{});
}

}  // namespace rapport::ui
