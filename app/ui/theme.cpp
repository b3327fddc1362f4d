#include "ui/theme.h"

#include <algorithm>
#include <cmath>

namespace rapport::ui {
namespace {

constexpr ImU32 rgb(std::uint32_t hex, std::uint32_t alpha = 255) {
    return IM_COL32((hex >> 16) & 255U, (hex >> 8) & 255U, hex & 255U, alpha);
}

constexpr void set(Theme& theme, Shade shade, ImU32 colour) {
    theme.colours[static_cast<std::size_t>(shade)] = colour;
}

constexpr Theme make_light() {
    Theme t;
    set(t, Shade::Background, rgb(0xf6f5f2));
    set(t, Shade::Surface, rgb(0xffffff));
    set(t, Shade::Raised, rgb(0xffffff));
    set(t, Shade::Line, rgb(0xe3e0d9));
    set(t, Shade::Text, rgb(0x1f2328));
    set(t, Shade::Muted, rgb(0x626a73));
    set(t, Shade::Accent, rgb(0x2f5fd0));
    set(t, Shade::AccentSoft, rgb(0xe7edfb));
    set(t, Shade::OnAccent, rgb(0xffffff));
    set(t, Shade::Good, rgb(0x1f7a4d));
    set(t, Shade::GoodSoft, rgb(0xe2f3ea));
    set(t, Shade::Warn, rgb(0x945700));
    set(t, Shade::WarnSoft, rgb(0xfbf0dc));
    set(t, Shade::Bad, rgb(0xb3372f));
    set(t, Shade::BadSoft, rgb(0xfae6e4));
    set(t, Shade::Client, rgb(0xefece5));
    set(t, Shade::Me, rgb(0x2f5fd0));
    set(t, Shade::MeText, rgb(0xffffff));
    set(t, Shade::Focus, rgb(0x2f5fd0));
    set(t, Shade::Hover, rgb(0x2a2418, 14));
    set(t, Shade::Shadow, rgb(0x2a2418, 26));
    set(t, Shade::Dim, rgb(0x1f2328, 110));
    return t;
}

constexpr Theme make_dark() {
    Theme t;
    t.dark = true;
    set(t, Shade::Background, rgb(0x15181c));
    set(t, Shade::Surface, rgb(0x1c2026));
    set(t, Shade::Raised, rgb(0x232830));
    set(t, Shade::Line, rgb(0x323943));
    set(t, Shade::Text, rgb(0xe8eaed));
    set(t, Shade::Muted, rgb(0x9aa4b0));
    set(t, Shade::Accent, rgb(0x7da2ff));
    set(t, Shade::AccentSoft, rgb(0x25324f));
    set(t, Shade::OnAccent, rgb(0x10151f));
    set(t, Shade::Good, rgb(0x6cc79a));
    set(t, Shade::GoodSoft, rgb(0x1d352a));
    set(t, Shade::Warn, rgb(0xe3b261));
    set(t, Shade::WarnSoft, rgb(0x3a2f1a));
    set(t, Shade::Bad, rgb(0xf0867d));
    set(t, Shade::BadSoft, rgb(0x40231f));
    set(t, Shade::Client, rgb(0x262c34));
    set(t, Shade::Me, rgb(0x35508f));
    set(t, Shade::MeText, rgb(0xf2f5fb));
    set(t, Shade::Focus, rgb(0x7da2ff));
    set(t, Shade::Hover, rgb(0xffffff, 13));
    set(t, Shade::Shadow, rgb(0x000000, 90));
    set(t, Shade::Dim, rgb(0x000000, 150));
    return t;
}

constexpr Theme kLight = make_light();
constexpr Theme kDark = make_dark();

constexpr std::array kPromised = {
    InkOnGround{Shade::Text, Shade::Background},   InkOnGround{Shade::Text, Shade::Surface},
    InkOnGround{Shade::Text, Shade::Raised},       InkOnGround{Shade::Text, Shade::Client},
    InkOnGround{Shade::Text, Shade::AccentSoft},   InkOnGround{Shade::Text, Shade::GoodSoft},
    InkOnGround{Shade::Text, Shade::WarnSoft},     InkOnGround{Shade::Text, Shade::BadSoft},
    InkOnGround{Shade::Muted, Shade::Background},  InkOnGround{Shade::Muted, Shade::Surface},
    InkOnGround{Shade::Muted, Shade::Raised},      InkOnGround{Shade::Muted, Shade::Client},
    InkOnGround{Shade::Muted, Shade::AccentSoft},  InkOnGround{Shade::Accent, Shade::Background},
    InkOnGround{Shade::Accent, Shade::Surface},    InkOnGround{Shade::Accent, Shade::Raised},
    InkOnGround{Shade::Accent, Shade::AccentSoft}, InkOnGround{Shade::OnAccent, Shade::Accent},
    InkOnGround{Shade::Good, Shade::Surface},      InkOnGround{Shade::Good, Shade::GoodSoft},
    InkOnGround{Shade::Warn, Shade::Surface},      InkOnGround{Shade::Warn, Shade::WarnSoft},
    InkOnGround{Shade::Bad, Shade::Surface},       InkOnGround{Shade::Bad, Shade::BadSoft},
    InkOnGround{Shade::Good, Shade::Background},   InkOnGround{Shade::Warn, Shade::Background},
    InkOnGround{Shade::Bad, Shade::Background},    InkOnGround{Shade::MeText, Shade::Me},
    InkOnGround{Shade::Surface, Shade::Bad},       InkOnGround{Shade::Accent, Shade::GoodSoft},
    InkOnGround{Shade::Accent, Shade::WarnSoft},   InkOnGround{Shade::Accent, Shade::BadSoft},
};

double linear(unsigned channel) {
    const double value = channel / 255.0;
    return value <= 0.04045 ? value / 12.92 : std::pow((value + 0.055) / 1.055, 2.4);
}

double luminance(ImU32 colour) {
    return 0.2126 * linear((colour >> IM_COL32_R_SHIFT) & 255U) + 0.7152 * linear((colour >> IM_COL32_G_SHIFT) & 255U) +
           0.0722 * linear((colour >> IM_COL32_B_SHIFT) & 255U);
}

ImVec4 vec(ImU32 colour) {
    return ImGui::ColorConvertU32ToFloat4(colour);
}

}  // namespace

const Theme& light_theme() {
    return kLight;
}
const Theme& dark_theme() {
    return kDark;
}

TypeSize type_size(TextStyle style) {
    switch (style) {
        case TextStyle::Title:
            return {24, 32, true};
        case TextStyle::Section:
            return {17, 24, true};
        case TextStyle::BodyStrong:
            return {15, 22, true};
        case TextStyle::Small:
            return {13, 18, false};
        case TextStyle::SmallStrong:
            return {13, 18, true};
        case TextStyle::Chip:
            return {12, 16, false};
        case TextStyle::ChipStrong:
            return {12, 16, true};
        case TextStyle::Body:
        case TextStyle::Count:
            break;
    }
    return {15, 22, false};
}

Shade ink_of(Tone tone) {
    switch (tone) {
        case Tone::Accent:
            return Shade::Accent;
        case Tone::Good:
            return Shade::Good;
        case Tone::Warn:
            return Shade::Warn;
        case Tone::Bad:
            return Shade::Bad;
        case Tone::Neutral:
            break;
    }
    return Shade::Muted;
}

Shade ground_of(Tone tone) {
    switch (tone) {
        case Tone::Accent:
            return Shade::AccentSoft;
        case Tone::Good:
            return Shade::GoodSoft;
        case Tone::Warn:
            return Shade::WarnSoft;
        case Tone::Bad:
            return Shade::BadSoft;
        case Tone::Neutral:
            break;
    }
    return Shade::Surface;
}

std::span<const InkOnGround> promised_pairs() {
    return kPromised;
}

double contrast(ImU32 first, ImU32 second) {
    const double a = luminance(first);
    const double b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

ImU32 with_alpha(ImU32 colour, float alpha) {
    const float old = static_cast<float>((colour >> IM_COL32_A_SHIFT) & 255U);
    const auto now = static_cast<ImU32>(std::clamp(old * alpha + 0.5F, 0.0F, 255.0F));
    return (colour & ~IM_COL32_A_MASK) | (now << IM_COL32_A_SHIFT);
}

ImU32 mix(ImU32 from, ImU32 to, float part) {
    ImU32 result = 0;
    for (const int shift : {0, 8, 16, 24}) {
        const float a = static_cast<float>((from >> shift) & 255U);
        const float b = static_cast<float>((to >> shift) & 255U);
        result |= static_cast<ImU32>(std::clamp(a + (b - a) * part + 0.5F, 0.0F, 255.0F)) << shift;
    }
    return result;
}

void apply_to_imgui(const Theme& theme, float scale) {
    ImGuiStyle style;
    const auto px = [scale](float value) { return std::round(value * scale); };
    style.WindowPadding = style.FramePadding = style.ItemInnerSpacing = {0, 0};
    style.ItemSpacing = {px(8), 0};
    style.WindowBorderSize = style.ChildBorderSize = style.PopupBorderSize = style.FrameBorderSize = 0;
    style.WindowRounding = style.ChildRounding = 0;
    style.PopupRounding = px(metric::kRadiusCard);
    style.ScrollbarSize = px(9);
    style.ScrollbarRounding = px(5);
    style.GrabMinSize = px(24);
    style.WindowMinSize = {1, 1};
    style.AntiAliasedLinesUseTex = false;
    style.CurveTessellationTol = 0.6F;
    style.CircleTessellationMaxError = 0.15F;
    style.DisabledAlpha = 1;
    for (ImVec4& colour : style.Colors) colour = {0, 0, 0, 0};
    style.Colors[ImGuiCol_Text] = vec(theme[Shade::Text]);
    style.Colors[ImGuiCol_TextDisabled] = vec(theme[Shade::Muted]);
    style.Colors[ImGuiCol_TextSelectedBg] = vec(with_alpha(theme[Shade::Accent], 0.28F));
    style.Colors[ImGuiCol_PopupBg] = vec(theme[Shade::Raised]);
    style.Colors[ImGuiCol_ModalWindowDimBg] = vec(theme[Shade::Dim]);
    style.Colors[ImGuiCol_ScrollbarGrab] = vec(mix(theme[Shade::Line], theme[Shade::Muted], 0.25F));
    style.Colors[ImGuiCol_ScrollbarGrabHovered] = vec(mix(theme[Shade::Line], theme[Shade::Muted], 0.6F));
    style.Colors[ImGuiCol_ScrollbarGrabActive] = vec(theme[Shade::Muted]);
    ImGui::GetStyle() = style;
}

}  // namespace rapport::ui
