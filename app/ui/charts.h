// Charts on a draw list: radar, score bar with its error, line chart, sparkline. Drawn at the cursor, UI thread only.
// Series differ by line style and marker as well as by colour. A missing value is missing: never drawn as 0.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "ui/layout.h"

namespace rapport::ui {

struct RadarAxis {
    std::string_view label{};
    std::optional<float> value{};     // 0..100; missing: the axis is muted and the outline skips it
    std::optional<float> compared{};  // a second outline, dashed
};
// Takes the content width and this height; labels are placed around and wrap.
void radar(Kit& ui, Id id, std::span<const RadarAxis> axes, float height);

// 0..100 with the band value ± error and a marker. Missing value: draws `none_text` instead.
void score_bar(Kit& ui, std::optional<float> value, float error, std::string_view none_text, float width = 0);

enum class LineStyle : std::uint8_t { Solid, Dashed, Dotted };
enum class Marker : std::uint8_t { Disc, Square, Diamond, Ring };
struct Series {
    std::string_view name{};
    std::span<const std::optional<float>> values{};  // a gap where missing
    Shade shade = Shade::Accent;
    LineStyle style = LineStyle::Solid;
    Marker marker = Marker::Disc;
    std::span<const float> errors{};  // half the length of the error bar at each value; none, or as many as values
};
struct LineChartLook {
    float height = 120;  // design pixels
    float low = 0, high = 100;
    std::span<const std::string_view> labels{};  // under the x axis; as many as values, or none
    bool legend = true;
    int highlighted = -1;    // a value index with a vertical line
    bool clickable = false;  // the whole chart is one control, explained by these
    std::string_view tooltip{}, shortcut{};
};
// The index of the value that was clicked; `highlighted` when Enter is pressed on a clickable chart; otherwise -1.
int line_chart(Kit& ui, Id id, std::span<const Series> series, const LineChartLook& look = {});

void sparkline(Kit& ui, std::span<const float> values, float width, float height, Shade shade = Shade::Accent);

}  // namespace rapport::ui
