#include "ui/screens/conversation_chat.h"

#include <imgui_internal.h>

#include <algorithm>
#include <cmath>

#include "ui/chat.h"
#include "ui/item.h"
#include "ui/layout.h"
#include "ui/screens/conversation_entries.h"

namespace rapport::ui {

using dialogue::Conversation;
using dialogue::Entry;

namespace {

constexpr double kFreshSeconds = 0.4;  // longer than an entry needs to appear

// Measures what is new and forgets what has been taken back.
void measure(Kit& ui, const Conversation& conversation, std::size_t revealed, const ChatLook& look, ChatView& view) {
    const float width = content_width(ui);
    const std::string basis = conversation.scenario().id + '/' + conversation.language() + '/' +
                              (look.translator == nullptr ? std::string() : look.translator->language()) + '/' +
                              std::to_string(ui.scale) + '/' + std::to_string(width);
    if (basis != view.measured_for) {
        view.entries.clear();
        view.bottoms.clear();
        view.measured_for = basis;
    }
    const std::vector<Entry>& transcript = conversation.transcript();
    const std::size_t common = std::min({view.entries.size(), revealed, transcript.size()});
    const auto end = view.entries.begin() + static_cast<std::ptrdiff_t>(common);
    const auto same = static_cast<std::size_t>(std::mismatch(view.entries.begin(), end, transcript.begin()).first -
                                               view.entries.begin());
    view.entries.resize(same);
    view.bottoms.resize(same);
    for (std::size_t i = same; i < std::min(revealed, transcript.size()); ++i) {
        const float top = i == 0 ? 0 : view.bottoms[i - 1] + ui.px(gap_before(conversation, i));
        view.entries.push_back(transcript[i]);
        view.bottoms.push_back(top + entry_height(ui, conversation, i, look, width));
    }
}

// Entries that came since the last frame appear softly; the ones that were there at the beginning do not.
void notice_fresh(Kit& ui, std::size_t before, ChatView& view) {
    if (!view.drawn) {
        view.fresh_from = view.entries.size();
    } else if (view.entries.size() > before) {
        view.fresh_from = before;
        view.fresh_since = ui.animation.now();
    } else if (view.fresh_from > view.entries.size() || ui.animation.now() - view.fresh_since > kFreshSeconds) {
        view.fresh_from = view.entries.size();
    }
}

// Draws what lies within the clip rectangle; `top` is where the transcript begins on the screen.
void draw_visible(Kit& ui, const Conversation& conversation, const ChatLook& look, float top, const ChatView& view) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const float left = ImGui::GetCursorScreenPos().x;
    const auto first = std::lower_bound(view.bottoms.begin(), view.bottoms.end(), window->ClipRect.Min.y - top);
    for (auto i = static_cast<std::size_t>(first - view.bottoms.begin()); i < view.entries.size(); ++i) {
        const float above = i == 0 ? 0 : view.bottoms[i - 1] + ui.px(gap_before(conversation, i));
        if (top + above > window->ClipRect.Max.y) return;
        ImGui::SetCursorScreenPos({left, std::floor(top + above)});
        ImGui::BeginGroup();
        draw_entry(ui, conversation, i, look, i >= view.fresh_from);
        ImGui::EndGroup();
    }
    if (look.typing.empty()) return;
    const float above = view.bottoms.empty() ? 0 : view.bottoms.back() + ui.px(Space::S);
    ImGui::SetCursorScreenPos({left, std::floor(top + above)});
    typing_dots(ui, "typing", look.typing);
}

// Follows the user's scrolling: away from the end, or back to it.
void follow_scrolling(Kit& ui, ChatView& view) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    if (view.drawn && window->Scroll.y < view.scroll - 0.5F) view.at_end = false;
    if (window->Scroll.y >= window->ScrollMax.y - 1) view.at_end = true;
    if (view.scroll_by != 0 && window->ScrollMax.y > 0) {
        if (view.scroll_by < 0) view.at_end = false;
        scroll_panel(ui, view.scroll_by);
    }
    view.scroll_by = 0;
}

}  // namespace

Space talk_margin(const Kit& ui, float panel_width) {
    return panel_width < ui.px(metric::kTalkLeast) ? Space::XL : Space::XXL;
}

float talk_column_width(const Kit& ui, float panel_width, float most) {
    return std::floor(std::min(panel_width - 2 * ui.px(talk_margin(ui, panel_width)), ui.px(most)));
}

void fade_edges(Kit& ui) {
    const ImGuiWindow* window = ImGui::GetCurrentWindow();
    const ImRect inner = window->InnerRect;
    const float depth = ui.px(Space::M);
    const ImU32 ground = ui.colour(Shade::Background), none = with_alpha(ground, 0);
    const float right = inner.Max.x - window->ScrollbarSizes.x;
    if (window->Scroll.y > 1)
        window->DrawList->AddRectFilledMultiColor(inner.Min, {right, inner.Min.y + depth}, ground, ground, none, none);
    if (window->Scroll.y < window->ScrollMax.y - 1)
        window->DrawList->AddRectFilledMultiColor({inner.Min.x, inner.Max.y - depth}, {right, inner.Max.y}, none, none,
                                                  ground, ground);
}

TalkColumn::TalkColumn(Kit& ui, float most) : m_ui(ui) {
    // Of the whole panel, with or without a scrollbar: columns of neighbouring panels stand in line.
    const float whole = ImGui::GetWindowWidth(), width = talk_column_width(ui, whole, most);
    const ImVec2 at = ImGui::GetCursorScreenPos();
    const float left = ImGui::GetWindowPos().x + std::floor((whole - width) * 0.5F);
    ImGui::SetCursorScreenPos({left, at.y});
    ImGui::BeginGroup();
    ui.regions.push_back({{left, at.y}, {left + width, at.y}});
}

TalkColumn::~TalkColumn() {
    m_ui.regions.pop_back();
    ImGui::EndGroup();
}

bool draw_chat(Kit& ui, const Area& area, const Conversation& conversation, std::size_t revealed, const ChatLook& look,
               ChatView& view) {
    const Space margin = Space::L;
    begin_panel(ui, "chat", area,
                {.margin_x = talk_margin(ui, area.width()),
                 .margin_y = margin,
                 .keys = look.keys ? ScrollKeys::Always : ScrollKeys::WhenFocused});
    ImGuiWindow* window = ImGui::GetCurrentWindow();
    follow_scrolling(ui, view);
    const ImVec2 start = ImGui::GetCursorScreenPos(), extent = window->DC.CursorMaxPos;
    float total = 0;
    {
        const TalkColumn column(ui);
        const std::size_t before = view.entries.size();
        measure(ui, conversation, revealed, look, view);
        notice_fresh(ui, before, view);
        total = view.bottoms.empty() ? 0 : view.bottoms.back();
        if (!look.typing.empty()) total += ui.px(Space::S) + ui.px(metric::kTypingDots);
        const float room = window->InnerRect.GetHeight() - 2 * ui.px(margin);
        const float overflow = std::max(0.0F, total - room);
        float top = start.y + std::max(0.0F, std::floor(room - total));  // a short conversation stands at the bottom
        if (view.at_end) {
            // New entries push the others up smoothly. The scroll position itself follows in the next frame.
            const float glide = total - ui.animation.value(ImGui::GetID("glide"), total, duration::kQuick);
            top += window->Scroll.y - overflow + std::clamp(glide, -room * 0.5F, room * 0.5F);
            if (std::abs(window->Scroll.y - overflow) > 0.5F) {
                ImGui::SetScrollY(overflow);
                ui.animation.request_frame();
            }
        }
        draw_visible(ui, conversation, look, top, view);
    }
    // The panel's content is the whole transcript, wherever its visible part was drawn.
    window->DC.CursorMaxPos = extent;
    ImGui::SetCursorScreenPos(start);
    ImGui::ItemSize(ImVec2{1, std::floor(total)});
    const bool clicked = ImGui::IsWindowHovered() && ImGui::IsMouseClicked(0) && !ImGui::IsAnyItemHovered();
    fade_edges(ui);
    view.scroll = window->Scroll.y;
    view.drawn = true;
    end_panel(ui);
    return clicked;
}

}  // namespace rapport::ui
