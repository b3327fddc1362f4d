// The competencies on the debrief: radar, table, and the opportunities a chosen score comes from.
#include <algorithm>
#include <cmath>
#include <vector>

#include "ui/charts.h"
#include "ui/screens/debrief_parts.h"
#include "ui/screens/debrief_words.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

using base::Phrase;
using language::mark;
using scoring::CompetencyScore;

namespace {

constexpr const char* kScoreMeans = mark(
    "Score: how close your replies came to the best ones you could give, 0 to 100. At each opportunity your reply is "
    "placed between the worst and the "
    "best reply possible there; the score is the mean.");
constexpr const char* kErrorMeans = mark(
    "±: the standard error. By chance alone the score could be off by about this much. One opportunity is too few to "
    "tell: “?”. “± 0”: all your answers were worth the same, which a few can be by chance.");
constexpr const char* kOpportunitiesMean =
    mark("Opportunities: your decisions at which the replies differed for this competency. Few of them say little.");
constexpr const char* kPointsMean = mark(
    "Points: what your replies showed, added up. Possible: the lowest and the highest sum over all ways through this "
    "conversation.");

const std::vector<CompetencyScore>& scores_of(const Model& model) {
    return model.reviewed->debrief.scores.competencies;
}

// For what has just been drawn.
void explain(Kit& ui, const std::string& words) {
    if (ImGui::IsItemHovered()) tooltip(ui, words);
}

void toggle(DebriefView& view, std::size_t index) {
    if (view.competency == index)
        view.competency.reset();
    else
        view.competency = index;
}

constexpr std::size_t kManyAxes = 6;  // more labels than that need more room around

void draw_radar(Kit& ui, const Model& model) {
    std::vector<RadarAxis> axes;
    for (const CompetencyScore& score : scores_of(model)) {
        RadarAxis axis{model.competency_title(score.id), {}, {}};
        if (score.score) axis.value = static_cast<float>(*score.score);
        axes.push_back(axis);
    }
    begin_card(ui, "radar", {.fill_row = true});
    const float height = std::floor(ui.px(metric::kRadarHeight) * (axes.size() > kManyAxes ? 1.3F : 1));
    // Beside a long table it stays in sight of the first rows.
    radar(ui, "radar", axes, std::min(height + spare_height(ui, height), ui.px(metric::kRadarMost)));
    end_card(ui);
}

// Name, marked when its opportunities are.
void draw_name(Kit& ui, const Model& model, const CompetencyScore& score, bool chosen) {
    text(ui, model.competency_title(score.id),
         {.style = chosen ? TextStyle::BodyStrong : TextStyle::Body,
          .shade = chosen ? Shade::Accent : Shade::Text,
          .width = content_width(ui)});
}

void draw_bar(Kit& ui, const Model& model, const CompetencyScore& score) {
    std::optional<float> value;
    if (score.score) value = static_cast<float>(*score.score);
    score_bar(ui, value, static_cast<float>(score.standard_error.value_or(0)), model.tr("not observed on your path"));
    explain(ui, model.tr(kScoreMeans));
}

void draw_figure(Kit& ui, const Model& model, const CompetencyScore& score, Align align) {
    if (const std::optional<Figure> known = figure_of(score))
        figure(ui, model, *known, align);
    else
        text(ui, "\u2013", {.align = align, .width = content_width(ui)});
    explain(ui, model.tr(kErrorMeans));
}

// The least and the most points of any conversation; an ellipsis until they are known.
std::string possible_text(const Model& model, const CompetencyScore& score) {
    const scoring::PathBounds* bounds = model.bounds.find(model.reviewed->conversation.scenario());
    if (bounds == nullptr) return "\u2026";
    const auto& competencies = model.framework().competencies;
    const auto found = std::find_if(competencies.begin(), competencies.end(),
                                    [&](const scenario::Competency& each) { return each.id == score.id; });
    const scoring::CompetencyBounds& of = bounds->competencies[static_cast<std::size_t>(found - competencies.begin())];
    return range_text(model, of.raw_min, of.raw_max);
}

void draw_table(Kit& ui, const Model& model, DebriefView& view) {
    const float narrow = ui.px(metric::kFigureColumn);
    const Column columns[] = {{model.tr("Competency"), Track::part(3)},
                              {model.tr("Score with its error"), Track::part(3)},
                              {{}, Track::pixels(ui.px(metric::kScoreColumn)), Align::Right},
                              {model.tr("Opportunities"), Track::pixels(narrow), Align::Right},
                              {model.tr("Points"), Track::pixels(ui.px(metric::kPointsColumn)), Align::Right},
                              {model.tr("Possible"), Track::pixels(narrow), Align::Right}};
    Table table(ui, "score-table", columns);
    for (std::size_t i = 0; i < scores_of(model).size(); ++i) {
        const CompetencyScore& score = scores_of(model)[i];
        table.row();
        table.cell();
        draw_name(ui, model, score, view.competency == i);
        table.cell();
        draw_bar(ui, model, score);
        table.cell();
        draw_figure(ui, model, score, Align::Right);
        table.cell(model.translator.number(static_cast<double>(score.opportunities.size())), TextStyle::Small,
                   Shade::Muted);
        explain(ui, model.tr(kOpportunitiesMean));
        table.cell(signed_text(model, score.raw), TextStyle::Small);
        explain(ui, model.tr(kPointsMean));
        table.cell(possible_text(model, score), TextStyle::Small, Shade::Muted);
        explain(ui, model.tr(kPointsMean));
        if (table.row_button({"competency", i}, model.competency_title(score.id))) toggle(view, i);
    }
}

// The same where six columns do not fit: a block per competency.
void draw_blocks(Kit& ui, const Model& model, DebriefView& view) {
    const Column columns[] = {{{}, Track::part(1)}};
    Table table(ui, "score-blocks", columns);
    for (std::size_t i = 0; i < scores_of(model).size(); ++i) {
        const CompetencyScore& score = scores_of(model)[i];
        table.row();
        table.cell();
        draw_name(ui, model, score, view.competency == i);
        if (score.score) draw_figure(ui, model, score, Align::Left);
        draw_bar(ui, model, score);
        const std::string opportunities =
            model.tr_n("{} opportunity", "{} opportunities", static_cast<std::int64_t>(score.opportunities.size()));
        small_text(ui, opportunities + " \u00B7 " +
                           model.tr(Phrase("points {}, possible {}",
                                           {signed_text(model, score.raw), possible_text(model, score)})));
        if (table.row_button({"competency", i}, model.competency_title(score.id))) toggle(view, i);
    }
}

// Where the chosen score comes from.
void draw_origin(Kit& ui, const Model& model, DebriefView& view) {
    const CompetencyScore& score = scores_of(model)[*view.competency];
    gap(ui, Space::L);
    text(ui, model.tr(Phrase("Where “{}” comes from", {model.competency_title(score.id)})),
         {.style = TextStyle::BodyStrong});
    if (const scenario::Competency* competency = model.framework().competency(score.id)) {
        text(ui, model.framework_text(competency->definition), {.style = TextStyle::Small, .shade = Shade::Muted});
    }
    gap(ui, Space::S);
    if (score.opportunities.empty())
        small_text(ui, model.tr("None of your decisions was an opportunity for it. Another path may have some."));
    Flow flow(ui, Space::XL, Space::S);
    for (const scoring::Opportunity& each : score.opportunities) {
        const std::string label =
            model.tr(Phrase("Decision {}: {} points, possible here {}",
                            {model.translator.number(static_cast<double>(each.decision + 1)),
                             signed_text(model, each.points), range_text(model, each.lowest, each.highest)}));
        flow.next(std::min(text_width(ui, label, TextStyle::Small), content_width(ui)));
        if (link(ui, {"opportunity", each.decision}, label, {model.tr("Show this decision"), {}, {}}))
            select_decision(view, each.decision);
    }
}

void draw_explanation(Kit& ui, const Model& model, DebriefView& view) {
    gap(ui, Space::M);
    const std::string& label =
        view.figures_explained ? model.tr("Hide what the figures mean") : model.tr("What do the figures mean?");
    if (link(ui, "explain", label, {model.tr("Explains score, error, opportunities and points"), {}, {}}))
        view.figures_explained = !view.figures_explained;
    if (!view.figures_explained) return;
    for (const char* each : {kScoreMeans, kErrorMeans, kOpportunitiesMean, kPointsMean}) {
        gap(ui, Space::S);
        small_text(ui, model.tr(each));
    }
}

void draw_table_card(Kit& ui, const Model& model, DebriefView& view) {
    begin_card(ui, "scores", {.fill_row = true});
    if (content_width(ui) >= ui.px(metric::kScoreTable))
        draw_table(ui, model, view);
    else
        draw_blocks(ui, model, view);
    if (view.competency) draw_origin(ui, model, view);
    draw_explanation(ui, model, view);
    end_card(ui);
}

}  // namespace

void draw_scores(Kit& ui, const Model& model, DebriefView& view) {
    if (scores_of(model).empty()) return;
    constexpr std::size_t kRadarAxes = 3;
    const float radar_least = metric::kCardMinWidth * (scores_of(model).size() > kManyAxes ? 1.4F : 1);
    if (scores_of(model).size() < kRadarAxes) {
        draw_table_card(ui, model, view);
    } else if (content_width(ui) >= ui.px(metric::kScoreTable + radar_least)) {
        Columns columns(ui, "scores", {Track::part(1), Track::part(2)});
        columns.next();
        draw_radar(ui, model);
        columns.next();
        draw_table_card(ui, model, view);
    } else {
        draw_radar(ui, model);
        gap(ui, Space::L);
        draw_table_card(ui, model, view);
    }
}

}  // namespace rapport::ui
