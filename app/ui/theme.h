// The theme: every colour, space, radius and type size of the program, once, by name.
// Immutable values, safe from any thread. Lengths are in design pixels (100 % text, 96 dpi); Kit::px scales them.
// Invariant (tests/ui/theme_test.cpp): each pair of ink and ground that the kit uses has a contrast of at least 4.5:1.
#pragma once

#include <imgui.h>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace rapport::ui {

enum class Shade : std::uint8_t {
    Background,
    Surface,
    Raised,
    Line,
    Text,
    Muted,
    Accent,
    AccentSoft,
    OnAccent,
    Good,
    GoodSoft,
    Warn,
    WarnSoft,
    Bad,
    BadSoft,
    Client,
    Me,
    MeText,
    Focus,
    Hover,
    Shadow,
    Dim,
    Count
};

// What a thing means. Never shown by colour alone: an icon or a word goes with it.
enum class Tone : std::uint8_t { Neutral, Accent, Good, Warn, Bad };

enum class Space : std::uint8_t { None = 0, XS = 4, S = 8, M = 12, L = 16, XL = 24, XXL = 32 };

enum class TextStyle : std::uint8_t { Title, Section, Body, BodyStrong, Small, SmallStrong, Chip, ChipStrong, Count };

struct TypeSize {
    float em = 15, line = 22;
    bool semibold = false;
};
TypeSize type_size(TextStyle style);

namespace metric {
inline constexpr float kRadiusSmall = 6, kRadiusControl = 8, kRadiusEntry = 10, kRadiusCard = 12, kRadiusBubble = 14;
inline constexpr float kControlHeight = 36, kChipHeight = 24, kKeyCap = 22, kRowHeight = 37, kRowPadX = 14,
                       kRowPadY = 12;
inline constexpr float kHairline = 1, kRing = 2, kMeter = 6, kBar = 8, kTimerBar = 4;
inline constexpr float kRailWidth = 88, kTopBar = 56, kSidePanel = 272, kBubbleWidth = 520, kDialogWidth = 440;
inline constexpr float kCardMinWidth = 330, kSearchWidth = 280, kMaxLineEms = 42;  // about 80 characters
inline constexpr float kPortraitTiny = 24, kPortraitSmall = 40, kPortraitCard = 64, kPortraitLarge = 176;
inline constexpr float kDifficultyDots = 51, kReadingColumn = 460, kClientColumn = 304, kChartHeight = 120,
                       kKeyHints = 140, kFigureColumn = 96, kSettingsColumn = 560, kSheetMargin = 172, kWideTable = 760,
                       kSheetWidth = 760, kShortcutColumn = 280;
inline constexpr float kTalkColumn = 880, kTalkLeast = 480, kTypingDots = 42, kFactsPanel = 360, kMeterFigure = 56,
                       kTalkLow = 300;  // the conversation
inline constexpr float kTaskWide = 1320, kTaskLeast = 320, kTaskColumn = 400, kTaskRow = 560, kNumberField = 140,
                       kBudgetColumn = 260;  // the tasks
inline constexpr float kFindingMinWidth = 260, kRadarHeight = 240, kRadarMost = 340, kScoreTable = 620,
                       kScoreColumn = 72, kPointsColumn = 56;  // the debrief
inline constexpr float kCourseHeight = 160, kReviewColumn = 340;
inline constexpr float kDrillColumn = 720, kSkillTable = 480, kSkillColumn = 300;  // drills and progress
}  // namespace metric

struct Theme {
    bool dark = false;
    std::array<ImU32, static_cast<std::size_t>(Shade::Count)> colours{};
    ImU32 operator[](Shade shade) const { return colours[static_cast<std::size_t>(shade)]; }
};

const Theme& light_theme();
const Theme& dark_theme();

// The strong colour of a tone (ink, bar, icon) and the pale ground that goes with it.
Shade ink_of(Tone tone);
Shade ground_of(Tone tone);

// The pairs whose contrast is promised.
struct InkOnGround {
    Shade ink, ground;
};
std::span<const InkOnGround> promised_pairs();

// WCAG 2.1 contrast ratio of two opaque colours, 1..21.
double contrast(ImU32 first, ImU32 second);

ImU32 with_alpha(ImU32 colour, float alpha);  // alpha 0..1 multiplies the colour's own
ImU32 mix(ImU32 from, ImU32 to, float part);  // part 0 = from, 1 = to; mixes alpha too

// Tells Dear ImGui's own style (scrollbars, text cursor, pop-ups) about the theme at this scale.
void apply_to_imgui(const Theme& theme, float scale);

}  // namespace rapport::ui
