// Columns, grid, flow and table.
#include <algorithm>
#include <cmath>
#include <utility>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/layout.h"

namespace rapport::ui {
namespace {

std::vector<float> track_widths(std::span<const Track> tracks, float whole) {
    float fixed = 0, shares = 0;
    for (const Track& track : tracks) {
        fixed += track.fixed;
        shares += track.share;
    }
    std::vector<float> widths;
    for (const Track& track : tracks)
        widths.push_back(
            std::floor(track.fixed + (shares > 0 ? std::max(0.0F, whole - fixed) * track.share / shares : 0)));
    return widths;
}

void open_cell(Kit& ui, ImVec2 at, float width) {
    ImGui::SetCursorScreenPos(at);
    ImGui::BeginGroup();
    ui.regions.push_back({at, {at.x + width, at.y}});
}

// Returns the bottom of the cell's content.
float end_cell(Kit& ui) {
    ui.regions.pop_back();
    ImGui::EndGroup();
    return ImGui::GetItemRectMax().y;
}

ImGuiID sub_id(ImGuiID id, int number) {
    return ImHashData(&number, sizeof number, id);
}

}  // namespace

Columns::Columns(Kit& ui, Id id, std::initializer_list<Track> tracks, Space gap)
    : m_ui(ui),
      m_id(id_of(id)),
      m_gap(ui.px(gap)),
      m_left(ImGui::GetCursorScreenPos().x),
      m_top(ImGui::GetCursorScreenPos().y),
      m_bottom(m_top),
      m_outer(ui.row) {
    const float whole = content_width(ui);
    m_widths = track_widths({tracks.begin(), tracks.size()}, whole - m_gap * static_cast<float>(tracks.size() - 1));
    std::size_t i = 0;
    for (const Track& track : tracks) m_stacked = m_stacked || m_widths[i++] < track.minimum;
    if (m_stacked) {
        for (float& width : m_widths) width = whole;
        ui.row = nullptr;  // nothing to be as tall as
        return;
    }
    m_heights.filled = remembered(m_id, 0);
    ui.row = &m_heights;
}

void Columns::close_column() {
    m_bottom = std::max(m_bottom, end_cell(m_ui));
}

void Columns::next() {
    if (m_index > 0) close_column();
    IM_ASSERT(m_index < m_widths.size());
    if (m_stacked) {
        const float top = m_index > 0 ? m_bottom + m_gap : m_top;
        open_cell(m_ui, {m_left, top}, m_widths[m_index++]);
        return;
    }
    float x = m_left;
    for (std::size_t i = 0; i < m_index; ++i) x += m_widths[i] + m_gap;
    open_cell(m_ui, {x, m_top}, m_widths[m_index++]);
}

Columns::~Columns() {
    if (m_index > 0) close_column();
    m_ui.row = m_outer;
    if (!m_stacked) remember(m_ui, m_id, m_heights.natural);
    ImGui::SetCursorScreenPos({m_left, m_top});
    float width = m_stacked ? m_widths.front() : m_gap * static_cast<float>(m_widths.size() - 1);
    for (const float part : m_widths) width += m_stacked ? 0 : part;
    take_area({width, m_bottom - m_top});
}

Grid::Grid(Kit& ui, Id id, float min_width, Space gap, int most)
    : m_ui(ui),
      m_id(id_of(id)),
      m_gap(ui.px(gap)),
      m_left(ImGui::GetCursorScreenPos().x),
      m_top(ImGui::GetCursorScreenPos().y),
      m_bottom(m_top),
      m_outer(ui.row) {
    const float whole = content_width(ui);
    m_columns = std::clamp(static_cast<int>((whole + m_gap) / (min_width + m_gap)), 1, most);
    m_width = std::floor((whole - m_gap * static_cast<float>(m_columns - 1)) / static_cast<float>(m_columns));
    ui.row = &m_heights;
}

void Grid::close_cell() {
    m_bottom = std::max(m_bottom, end_cell(m_ui));
}

void Grid::close_row() {
    remember(m_ui, sub_id(m_id, (m_count - 1) / m_columns), m_heights.natural);
    m_heights.natural = 0;
}

void Grid::next() {
    if (m_count > 0) close_cell();
    const int column = m_count % m_columns;
    if (column == 0) {
        if (m_count > 0) {
            close_row();
            m_top = m_bottom + m_gap;
        }
        m_heights.filled = remembered(sub_id(m_id, m_count / m_columns), 0);
    }
    ++m_count;
    open_cell(m_ui, {m_left + static_cast<float>(column) * (m_width + m_gap), m_top}, m_width);
}

Grid::~Grid() {
    if (m_count > 0) {
        close_cell();
        close_row();
    }
    m_ui.row = m_outer;
    ImGui::SetCursorScreenPos({m_left, m_top});
    take_area({m_width, m_bottom - m_top});
}

Line::Line(Kit& ui, float height)
    : m_ui(ui), m_height(height), m_left(ImGui::GetCursorScreenPos().x), m_top(ImGui::GetCursorScreenPos().y) {}

Line::~Line() {
    ImGui::SetCursorScreenPos({m_left, m_top});
    take_area({1, m_height});
}

void Line::next(float own_height, Space gap) {
    if (!m_first) ImGui::SameLine(0, m_ui.px(gap));
    m_first = false;
    ImGui::SetCursorScreenPos({ImGui::GetCursorScreenPos().x, m_top + std::floor((m_height - own_height) * 0.5F)});
}

void Line::next_right(ImVec2 own_size) {
    next(own_size.y);
    align_right(m_ui, own_size.x);
}

Flow::Flow(Kit& ui, Space gap_x, Space gap_y)
    : m_gap_x(ui.px(gap_x)),
      m_gap_y(ui.px(gap_y)),
      m_left(ImGui::GetCursorScreenPos().x),
      m_right(region(ui).max.x),
      m_pen(m_left) {}

void Flow::next(float width) {
    if (m_first) {
        m_pen = m_left + width;
    } else if (m_pen + m_gap_x + width <= m_right + 0.5F) {
        ImGui::SameLine(0, m_gap_x);
        m_pen += m_gap_x + width;
    } else {
        ImGui::SetCursorScreenPos({m_left, ImGui::GetCursorScreenPos().y + m_gap_y});
        m_pen = m_left + width;
    }
    m_first = false;
}

Table::Table(Kit& ui, Id id, std::span<const Column> columns)
    : m_ui(ui),
      m_id(id_of(id)),
      m_columns(columns.begin(), columns.end()),
      m_left(ImGui::GetCursorScreenPos().x),
      m_right(m_left + content_width(ui)),
      m_top(ImGui::GetCursorScreenPos().y),
      m_bottom(m_top) {
    std::vector<Track> tracks;
    for (const Column& column : m_columns) tracks.push_back(column.track);
    const float gap = ui.px(Space::L);
    float x = m_left;
    for (const float width : track_widths(tracks, m_right - m_left - gap * static_cast<float>(m_columns.size() - 1))) {
        m_lefts.push_back(x);
        m_rights.push_back(x + width);
        x += width + gap;
    }
    if (std::any_of(m_columns.begin(), m_columns.end(), [](const Column& column) { return !column.title.empty(); })) {
        row();
        for (const Column& column : m_columns) cell(column.title, TextStyle::Chip, Shade::Muted);
    }
}

Table::~Table() {
    if (m_in_row) close_row();
    ImGui::SetCursorScreenPos({m_left, m_top});
    take_area({m_right - m_left, m_bottom - m_top});
}

float Table::width_of(std::size_t column) const {
    return m_rights[column] - m_lefts[column];
}

void Table::row() {
    if (m_in_row) close_row();
    m_in_row = true;
    m_cell = 0;
    ++m_row;
    m_row_top = m_bottom;
    m_height = 0;
    m_row_height = remembered(sub_id(m_id, m_row), 0);
}

void Table::close_cell() {
    if (!m_in_cell) return;
    const float height = end_cell(m_ui) - m_cell_top;
    remember(m_ui, sub_id(m_id, m_row * 64 + static_cast<int>(m_cell) + 100000), height);
    m_height = std::max(m_height, height);
    m_in_cell = false;
}

void Table::cell() {
    close_cell();
    IM_ASSERT(m_cell < m_columns.size());
    const std::size_t column = m_cell++;
    // Cells stand in the middle of their row, whose height is known from the last frame.
    const float own = remembered(sub_id(m_id, m_row * 64 + static_cast<int>(m_cell) + 100000), 0);
    const float lower = own > 0 && m_row_height > own ? std::floor((m_row_height - own) * 0.5F) : 0;
    m_cell_top = m_row_top + m_ui.px(Space::S) + lower;
    open_cell(m_ui, {m_lefts[column], m_cell_top}, width_of(column));
    m_in_cell = true;
}

void Table::cell(std::string_view words, TextStyle style, Shade shade) {
    cell();
    const std::size_t column = m_cell - 1;
    if (!words.empty())
        text(m_ui, words,
             {.style = style, .shade = shade, .align = m_columns[column].align, .width = width_of(column)});
}

void Table::close_row() {
    close_cell();
    remember(m_ui, sub_id(m_id, m_row), m_height);
    m_bottom = m_row_top + std::max(m_height + 2 * m_ui.px(Space::S), 0.0F);
    const float hairline = m_ui.px(metric::kHairline);
    fill_box(ImGui::GetWindowDrawList(), {{m_left, m_bottom}, {m_right, m_bottom + hairline}}, m_ui.colour(Shade::Line),
             0);
    m_bottom += hairline;
    m_in_row = false;
}

bool Table::row_button(Id id, std::string_view label) {
    close_cell();
    const Area area{{m_left, m_row_top}, {m_right, m_row_top + m_height + 2 * m_ui.px(Space::S)}};
    const ItemState state = item(m_ui, id, area, label);
    ImDrawList* list = ImGui::GetWindowDrawList();
    fill_box(list, area, with_alpha(m_ui.colour(Shade::Text), 0.05F * (state.held ? 1.6F : state.hover)),
             m_ui.px(metric::kRadiusControl));
    if (state.focused)
        draw_focus_ring(m_ui, list, area.shrunk(m_ui.px(2), m_ui.px(2)), m_ui.px(metric::kRadiusControl));
    return state.pressed;
}

}  // namespace rapport::ui
