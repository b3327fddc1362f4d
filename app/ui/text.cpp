// Texts in the flow of a screen: wrapped, aligned, mixed, selectable.
#include <algorithm>
#include <cmath>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/text_layout.h"

namespace rapport::ui {
namespace {

float wrap_width(Kit& ui, const TextLook& look) {
    if (look.width > 0) return look.width;
    return std::max(1.0F, std::min(content_width(ui), ui.font(look.style).em * metric::kMaxLineEms));
}

// The box a text is aligned in: the whole content width when no width is given.
float box_width(Kit& ui, const TextLook& look, float wrapped) {
    return look.width > 0 || look.align == Align::Left ? wrapped : std::max(wrapped, content_width(ui));
}

float offset_of(Align align, float box, float width) {
    return align == Align::Left ? 0 : align == Align::Centre ? std::floor((box - width) * 0.5F) : box - width;
}

void draw_selection(Kit& ui, ImVec2 at, const Font& font, std::string_view text, const TextLine& line, ByteRange range,
                    ImU32 colour) {
    const std::size_t from = std::max(range.begin, line.begin), to = std::min(range.end, line.end);
    if (from >= to) return;
    const float x0 = advance_of(font, text.substr(line.begin, from - line.begin));
    const float x1 = advance_of(font, text.substr(line.begin, to - line.begin));
    fill_box(ImGui::GetWindowDrawList(), {{at.x + x0, at.y}, {at.x + x1, at.y + font.line}}, colour, ui.px(2));
}

}  // namespace

Wrapped wrap(const Kit& ui, std::string_view text, TextStyle style, float width) {
    const Font& font = ui.font(style);
    Wrapped wrapped{text, style, break_lines(font, text, std::max(width, 1.0F)), 0, 0};
    for (const TextLine& line : wrapped.lines) wrapped.widest = std::max(wrapped.widest, std::ceil(line.width));
    wrapped.height = font.line * static_cast<float>(wrapped.lines.size());
    return wrapped;
}

void draw_wrapped(Kit& ui, ImDrawList* list, ImVec2 at, const Wrapped& text, ImU32 colour, Align align, float box) {
    const float line = ui.font(text.style).line;
    for (std::size_t i = 0; i < text.lines.size(); ++i)
        draw_text(ui, list, {at.x + offset_of(align, box, text.lines[i].width), at.y + line * static_cast<float>(i)},
                  text.style, colour, text.line(i));
}

void gap(Kit& ui, Space space) {
    ImGui::ItemSize(ImVec2{0, ui.px(space)});
}

void same_line(Kit& ui, Space space) {
    ImGui::SameLine(0, ui.px(space));
}

float content_width(Kit& ui) {
    return std::max(1.0F, region(ui).max.x - ImGui::GetCursorScreenPos().x);
}

void align_right(Kit& ui, float width) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({std::max(at.x, std::floor(region(ui).max.x - width)), at.y});
}

void centre_on_line(Kit&, float line_height, float own_height) {
    const ImVec2 at = ImGui::GetCursorScreenPos();
    ImGui::SetCursorScreenPos({at.x, at.y + std::floor((line_height - own_height) * 0.5F)});
}

void divider(Kit& ui) {
    const Area area = take_area({content_width(ui), ui.px(metric::kHairline)});
    fill_box(ImGui::GetWindowDrawList(), area, ui.colour(Shade::Line), 0);
}

float text_width(Kit& ui, std::string_view text, TextStyle style) {
    return std::ceil(advance_of(ui.font(style), text));
}

float text_height(Kit& ui, std::string_view text, const TextLook& look) {
    return wrap(ui, text, look.style, wrap_width(ui, look)).height;
}

void text(Kit& ui, std::string_view text, const TextLook& look) {
    const float width = wrap_width(ui, look);
    const Wrapped wrapped = wrap(ui, text, look.style, width);
    const float box = box_width(ui, look, width);
    const Area area = take_area({look.align == Align::Left ? wrapped.widest : box, wrapped.height});
    if (ImGui::ItemAdd(rect_of(area), 0))
        draw_wrapped(ui, ImGui::GetWindowDrawList(), area.min, wrapped, ui.colour(look.shade), look.align, box);
}

void title(Kit& ui, std::string_view words) {
    text(ui, words, {.style = TextStyle::Title});
}
void section(Kit& ui, std::string_view words) {
    text(ui, words, {.style = TextStyle::Section});
}
void small_text(Kit& ui, std::string_view words) {
    text(ui, words, {.style = TextStyle::Small, .shade = Shade::Muted});
}

void selectable_text(Kit& ui, Id id, std::string_view text, const TextLook& look) {
    const Font& font = ui.font(look.style);
    const Wrapped wrapped = wrap(ui, text, look.style, wrap_width(ui, look));
    const std::vector<TextLine>& lines = wrapped.lines;
    const Area area = take_area({wrapped.widest, wrapped.height});
    const ImGuiID own = id_of(id);
    // Reached by mouse only: the keyboard's way to copy is the screen's own action.
    if (!ImGui::ItemAdd(rect_of(area), own, nullptr, ImGuiItemFlags_NoNav)) return;
    bool hovered = false, held = false;
    ImGui::ButtonBehavior(rect_of(area), own, &hovered, &held,
                          ImGuiButtonFlags_PressedOnClick | ImGuiButtonFlags_NoNavFocus);
    if (hovered) ImGui::SetMouseCursor(ImGuiMouseCursor_TextInput);
    TextSelection& selection = ui.selection;
    const ImGuiIO& io = ImGui::GetIO();
    const auto byte_under_mouse = [&] {
        const float row =
            std::clamp((io.MousePos.y - area.min.y) / font.line, 0.0F, static_cast<float>(lines.size()) - 0.5F);
        return byte_at(font, text, lines[static_cast<std::size_t>(row)], io.MousePos.x - area.min.x);
    };
    if (held && io.MouseClicked[0]) {
        selection = {own, byte_under_mouse(), byte_under_mouse(), true};
        if (io.MouseClickedCount[0] == 2) {
            const ByteRange word = word_around(text, selection.anchor);
            selection = {own, word.begin, word.end, false};
        }
    } else if (held && selection.id == own && selection.dragging) {
        selection.head = byte_under_mouse();
    } else if (selection.id == own && !held && io.MouseClicked[0]) {
        selection = {};
    }
    ByteRange range{0, 0};
    if (selection.id == own) {
        selection.anchor = std::min(selection.anchor, text.size());
        selection.head = std::min(selection.head, text.size());
        if (shortcut(ui, {.key = Key::A, .ctrl = true})) selection = {own, 0, text.size(), false};
        range = {std::min(selection.anchor, selection.head), std::max(selection.anchor, selection.head)};
        if (range.begin < range.end && shortcut(ui, {.key = Key::C, .ctrl = true}))
            ImGui::SetClipboardText(std::string(text.substr(range.begin, range.end - range.begin)).c_str());
    }
    const ImU32 mark = look.shade == Shade::MeText ? with_alpha(ui.colour(Shade::MeText), 0.30F)
                                                   : with_alpha(ui.colour(Shade::Accent), 0.26F);
    for (std::size_t i = 0; i < lines.size(); ++i) {
        const ImVec2 at{area.min.x, area.min.y + font.line * static_cast<float>(i)};
        draw_selection(ui, at, font, text, lines[i], range, mark);
        draw_text(ui, at, look.style, ui.colour(look.shade), wrapped.line(i));
    }
}

void spans(Kit& ui, std::initializer_list<Span> pieces) {
    // Word by word: a word that does not fit goes to the next line, in whatever style it is.
    const ImVec2 start = ImGui::GetCursorScreenPos();
    const float right = start.x + std::max(1.0F, content_width(ui));
    float line = 0, x = start.x, y = start.y, widest = 0;
    for (const Span& span : pieces) line = std::max(line, ui.font(span.style).line);
    for (const Span& span : pieces) {
        const Font& font = ui.font(span.style);
        for (std::size_t at = 0; at < span.text.size();) {
            std::size_t end = span.text.find(' ', at);
            end = end == std::string_view::npos ? span.text.size() : end + 1;
            const std::string_view word = span.text.substr(at, end - at);
            const std::string_view ink = word.substr(0, word.find_last_not_of(' ') + 1);
            if (x > start.x && x + advance_of(font, ink) > right) {
                x = start.x;
                y += line;
            }
            if (!ink.empty()) draw_text(ui, {x, y + (line - font.line) * 0.5F}, span.style, ui.colour(span.shade), ink);
            widest = std::max(widest, x + advance_of(font, ink) - start.x);
            x += advance_of(font, word);
            at = end;
        }
    }
    ImGui::ItemAdd(rect_of(take_area({std::ceil(widest), y + line - start.y})), 0);
}

void icon(Kit& ui, Icon icon, Shade shade, IconSize size) {
    const bool beside_text = size == IconSize::Small || size == IconSize::Tiny;
    const float side = beside_text ? ui.font(TextStyle::Body).line : std::round(ui.fonts[size].em * 1.2F);
    const Area area = take_area({beside_text ? ui.px(16) : side, side});
    if (ImGui::ItemAdd(rect_of(area), 0))
        draw_icon(ui, ImGui::GetWindowDrawList(), icon, area.centre(), size, ui.colour(shade));
}

float icon_text_width(Kit& ui, std::string_view words) {
    return ui.px(20) + text_width(ui, words, TextStyle::Small);
}

void icon_text(Kit& ui, Icon icon, std::string_view words, Shade shade) {
    const float line = ui.font(TextStyle::Small).line;
    const Area area = take_area({icon_text_width(ui, words), line});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    draw_icon(ui, ImGui::GetWindowDrawList(), icon, {area.min.x + ui.px(7), area.centre().y}, IconSize::Small,
              ui.colour(shade));
    draw_text(ui, {area.min.x + ui.px(20), area.min.y}, TextStyle::Small, ui.colour(shade), words);
}

}  // namespace rapport::ui
