// Modal dialogs, and the rule when shortcuts are heard.
#include <algorithm>

#include "ui/draw.h"
#include "ui/item.h"

namespace rapport::ui {
namespace {

std::string popup_name(Id id) {
    return "###" + id.path();
}

// One id for a dialog wherever it is opened and drawn from.
ImGuiID popup_id(Id id) {
    const std::string name = popup_name(id);
    return ImHashStr(name.c_str());
}

// The key that closes a dialog has done its work: nothing else hears it in the same frame.
constexpr ImGuiID kClosedInFrame = 0xD1A10601;

ImGuiStorage* screen_storage() {
    ImGuiWindow* screen = ImGui::FindWindowByName("screen");
    return screen == nullptr ? nullptr : &screen->StateStorage;
}

}  // namespace

void open_dialog(Kit& ui, Id id) {
    ImGui::OpenPopupEx(popup_id(id), ImGuiPopupFlags_None);
    ui.animation.request_frame();
}

void close_dialog(Kit& ui) {
    ImGui::CloseCurrentPopup();
    if (ImGuiStorage* storage = screen_storage()) storage->SetInt(kClosedInFrame, ImGui::GetFrameCount());
    ui.animation.request_frame();
}

bool begin_dialog(Kit& ui, Id id, std::string_view title, float wanted) {
    const ImGuiID own = popup_id(id);
    if (!ImGui::IsPopupOpen(own, ImGuiPopupFlags_None)) return false;
    const ImVec2 display = ImGui::GetIO().DisplaySize;
    const float pad = ui.px(Space::XL), margin = ui.px(Space::XXL);
    const float width = std::min(ui.px(wanted), display.x - 2 * margin - 2 * pad);
    ImGui::SetNextWindowPos({display.x * 0.5F, display.y * 0.46F}, ImGuiCond_Always, {0.5F, 0.5F});
    ImGui::SetNextWindowSizeConstraints({0, 0}, {display.x, display.y - margin});
    ImGui::PushStyleVar(ImGuiStyleVar_WindowPadding, ImVec2{pad, pad});
    ImGui::PushStyleVar(ImGuiStyleVar_PopupBorderSize, ui.px(metric::kHairline));
    ImGui::PushStyleVar(ImGuiStyleVar_WindowRounding, ui.px(metric::kRadiusCard));
    ImGui::PushStyleColor(ImGuiCol_Border, ui.colour(Shade::Line));
    // BeginPopupModal hashes its name with the parent's id stack; with this seed the id is the same everywhere.
    ImGuiWindow* parent = ImGui::GetCurrentWindow();
    parent->IDStack.push_back(0);
    const bool open =
        ImGui::BeginPopupModal(popup_name(id).c_str(), nullptr,
                               ImGuiWindowFlags_NoTitleBar | ImGuiWindowFlags_NoResize | ImGuiWindowFlags_NoMove |
                                   ImGuiWindowFlags_AlwaysAutoResize | ImGuiWindowFlags_NoSavedSettings);
    parent->IDStack.pop_back();
    ImGui::PopStyleColor();
    ImGui::PopStyleVar(3);
    if (!open) return false;
    const ImVec2 start = ImGui::GetCursorScreenPos();
    ui.regions.push_back({start, {start.x + width, start.y}});
    // Keeps the dialog's width whatever is in it.
    ImGui::ItemSize(ImVec2{width, 0});
    if (!title.empty()) {
        section(ui, title);
        gap(ui, Space::S);
    }
    if (ImGui::IsWindowAppearing()) ui.animation.request_frame();
    return true;
}

void end_dialog(Kit& ui) {
    ui.regions.pop_back();
    ImGui::EndPopup();
}

DialogAnswer dialog(Kit& ui, Id id, const DialogText& words) {
    if (!begin_dialog(ui, id, words.title)) return DialogAnswer::Waiting;
    const std::string path = id.path(), confirm = path + ".confirm", cancel = path + ".cancel";
    const bool has_cancel = !words.cancel.empty();
    if (ImGui::IsWindowAppearing()) focus_item(ui, words.danger && has_cancel ? cancel : confirm);
    text(ui, words.text, {.shade = Shade::Muted, .width = content_width(ui)});
    gap(ui, Space::XL);
    const ButtonLook primary{.kind = words.danger ? ButtonKind::Danger : ButtonKind::Primary};
    const float confirm_width = button_width(ui, words.confirm, primary);
    const float cancel_width = has_cancel ? button_width(ui, words.cancel) + ui.px(Space::M) : 0;
    DialogAnswer answer = DialogAnswer::Waiting;
    const bool one_line = confirm_width + cancel_width <= content_width(ui);
    if (one_line) align_right(ui, confirm_width + cancel_width);
    if (has_cancel) {
        if (button(ui, {cancel}, words.cancel)) answer = DialogAnswer::Cancelled;
        if (one_line)
            same_line(ui, Space::M);
        else
            gap(ui, Space::S);
    }
    if (button(ui, {confirm}, words.confirm, primary)) answer = DialogAnswer::Confirmed;
    const bool keys = !ImGui::IsWindowAppearing() && ImGui::GetActiveID() == 0;
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (keys && chord_pressed({Key::Escape})) answer = has_cancel ? DialogAnswer::Cancelled : DialogAnswer::Confirmed;
    if (keys && answer == DialogAnswer::Waiting && g.NavDisableHighlight && !words.danger &&
        chord_pressed({Key::Enter}))
        answer = DialogAnswer::Confirmed;
    if (answer != DialogAnswer::Waiting) close_dialog(ui);
    end_dialog(ui);
    return answer;
}

bool shortcut(Kit& ui, const Chord& chord) {
    if (ImGui::GetIO().WantTextInput) return false;
    const ImGuiStorage* storage = screen_storage();
    if (storage != nullptr && storage->GetInt(kClosedInFrame, -1) == ImGui::GetFrameCount()) return false;
    // Enter and Space press the control that has the focus, if there is one.
    const bool presses = !chord.ctrl && !chord.alt && (chord.key == Key::Enter || chord.key == Key::Space);
    if (presses &&
        std::any_of(ui.items.begin(), ui.items.end(), [](const ItemRecord& item) { return is_focused(item.id); }))
        return false;
    const ImGuiContext& g = *ImGui::GetCurrentContext();
    if (g.OpenPopupStack.Size > 0) {
        const ImGuiWindow* top = g.OpenPopupStack.back().Window;
        const ImGuiWindow* here = g.CurrentWindow;
        if (top == nullptr || here == nullptr || here->RootWindow != top->RootWindow) return false;
    }
    return chord_pressed(chord);
}

}  // namespace rapport::ui
