// Who the trainee talks to: face, mood, and how things stand.
#include <algorithm>
#include <cmath>

#include "ui/item.h"
#include "ui/portrait.h"
#include "ui/screens/conversation_parts.h"

namespace rapport::ui {

namespace {

// Tones take turns, so that neighbours can be told apart; the label says which is which.
Tone meter_tone(std::size_t position) {
    constexpr Tone kTones[] = {Tone::Accent, Tone::Warn, Tone::Neutral};
    return kTones[position % std::size(kTones)];
}

void draw_meter(Kit& ui, const Talk& talk, const ShownMeter& shown, std::size_t position) {
    MeterLook look{
        .tone = meter_tone(position), .low = static_cast<float>(shown.low), .high = static_cast<float>(shown.high)};
    std::string words;
    if (shown.before && *shown.before != shown.value) {
        look.trend = shown.value > *shown.before ? Trend::Up : Trend::Down;
        words = talk.model.tr(base::Phrase("{} before your last reply",
                                           {talk.model.translator.number(static_cast<double>(*shown.before))}));
    }
    meter(ui, {"meter", shown.variable}, talk.text(talk.scenario().variable_titles[shown.variable]),
          static_cast<float>(shown.value), look, words);
}

float meter_height(Kit& ui) {
    return ui.font(TextStyle::Small).line + ui.px(6) + ui.px(metric::kMeter);
}

void draw_goal(Kit& ui, const Talk& talk) {
    text(ui, talk.model.tr("Your goal"), {.style = TextStyle::SmallStrong, .shade = Shade::Muted});
    small_text(ui, talk.text(talk.scenario().briefing.goals.front()));
}

float goal_height(Kit& ui, const Talk& talk) {
    if (talk.scenario().briefing.goals.empty()) return 0;
    return ui.font(TextStyle::SmallStrong).line +
           text_height(ui, talk.text(talk.scenario().briefing.goals.front()), {.style = TextStyle::Small});
}

// As large as the height allows: meters and goal come first.
float portrait_size(Kit& ui, const Talk& talk, std::size_t meters, float height) {
    const float width = content_width(ui);
    const TextLook centred_name{.style = TextStyle::Section, .width = width},
        centred_work{.style = TextStyle::Small, .width = width};
    float rest =
        text_height(ui, talk.text(talk.client().name), centred_name) + text_height(ui, talk_work(talk), centred_work);
    rest += ui.px(Space::L) + ui.px(Space::S) + ui.px(metric::kChipHeight) +
            static_cast<float>(meters) * (meter_height(ui) + ui.px(Space::L));
    rest += ui.px(Space::XL) + goal_height(ui, talk);
    return std::floor(
        std::clamp(height - rest, ui.px(metric::kPortraitCard), std::min(ui.px(metric::kPortraitLarge), width)));
}

}  // namespace

std::string talk_work(const Talk& talk) {
    const std::string& role = talk.text(talk.client().role);
    const std::string& company = talk.text(talk.client().company);
    return role.empty() || company.empty() ? role + company : role + ", " + company;
}

void draw_talk_mood(Kit& ui, const Talk& talk, Align align) {
    const scenario::Emotion emotion = shown_emotion(talk.conversation(), talk.playing.revealed);
    const std::string& word = talk.model.tr(emotion_word(emotion));
    const ImVec2 at = ImGui::GetCursorScreenPos();
    if (align == Align::Centre)
        ImGui::SetCursorScreenPos({at.x + std::floor((content_width(ui) - chip_width(ui, word)) * 0.5F), at.y});
    chip(ui, word, {.tone = emotion_tone(emotion)});
}

void draw_talk_meters(Kit& ui, const Talk& talk) {
    const std::vector<ShownMeter> meters = shown_meters(talk.conversation(), talk.playing.revealed);
    for (std::size_t i = 0; i < meters.size(); ++i) {
        if (i > 0) gap(ui, Space::L);
        draw_meter(ui, talk, meters[i], i);
    }
}

void draw_talk_client(Kit& ui, const Area& area, const Talk& talk) {
    begin_panel(ui, "client", area,
                {.ground = Shade::Surface, .margin_x = Space::XL, .margin_y = Space::XL, .line_right = true});
    const float bottom = area.max.y - ui.px(Space::XL), width = content_width(ui);
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const std::vector<ShownMeter> meters = shown_meters(talk.conversation(), talk.playing.revealed);
    const float size = portrait_size(ui, talk, meters.size(), bottom - (area.min.y + ui.px(Space::XL)));
    ImGui::SetCursorScreenPos({start.x + std::floor((width - size) * 0.5F), start.y});
    animated_portrait(ui, "portrait", size, talk.client().looks,
                      shown_emotion(talk.conversation(), talk.playing.revealed));
    gap(ui, Space::L);
    text(ui, talk.text(talk.client().name), {.style = TextStyle::Section, .align = Align::Centre, .width = width});
    text(ui, talk_work(talk),
         {.style = TextStyle::Small, .shade = Shade::Muted, .align = Align::Centre, .width = width});
    gap(ui, Space::S);
    draw_talk_mood(ui, talk, Align::Centre);
    gap(ui, Space::L);
    draw_talk_meters(ui, talk);
    if (!talk.scenario().briefing.goals.empty()) {
        gap(ui, Space::XL);
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x, std::max(at.y, std::floor(bottom - goal_height(ui, talk)))});
        draw_goal(ui, talk);
    }
    end_panel(ui);
}

float talk_meters_height(Kit& ui, const Talk& talk) {
    const std::vector<scenario::Variable>& variables = talk.scenario().variables;
    const bool any =
        std::any_of(variables.begin(), variables.end(), [](const scenario::Variable& each) { return each.shown; });
    return any || talk.conversation().time_limit_ms() ? meter_height(ui) + 2 * ui.px(Space::S) : 0;
}

void draw_talk_meters_row(Kit& ui, const Area& area, const Talk& talk) {
    begin_panel(
        ui, "meters", area,
        {.ground = Shade::Surface, .margin_x = Space::L, .margin_y = Space::S, .scroll = false, .line_bottom = true});
    ImVec2 at = ImGui::GetCursorScreenPos();
    const float right = at.x + content_width(ui), pause = ui.px(Space::L);
    if (const std::optional<ClockChip> clock = talk_clock(talk.model)) {
        ImGui::SetCursorScreenPos({at.x, at.y + std::floor((meter_height(ui) - ui.px(metric::kChipHeight)) * 0.5F)});
        chip(ui, clock->words, clock->look);
        at.x += chip_width(ui, clock->words, clock->look) + pause;
    }
    // Meters that do not fit are among the facts.
    const std::vector<ShownMeter> meters = shown_meters(talk.conversation(), talk.playing.revealed);
    float least = 1;
    for (const ShownMeter& each : meters) {
        const std::string& label = talk.text(talk.scenario().variable_titles[each.variable]);
        least = std::max(least, text_width(ui, label, TextStyle::Small) + ui.px(metric::kMeterFigure));
    }
    const auto room = static_cast<std::size_t>(std::max(0.0F, (right - at.x + pause) / (least + pause)));
    const std::size_t count = std::min(meters.size(), room);
    const float width =
        std::floor((right - at.x + pause) / static_cast<float>(std::max<std::size_t>(count, 1)) - pause);
    for (std::size_t i = 0; i < count; ++i) {
        const float left = at.x + static_cast<float>(i) * (width + pause);
        const RegionScope scope(ui, {{left, at.y}, {left + width, at.y}});
        ImGui::SetCursorScreenPos({left, at.y});
        draw_meter(ui, talk, meters[i], i);
    }
    end_panel(ui);
}

}  // namespace rapport::ui
