// The cards of the briefing page.
#include "ui/screens/briefing_parts.h"

#include <algorithm>
#include <cstddef>

#include "ui/portrait.h"
#include "ui/screens/parts.h"

namespace rapport::ui {

namespace {

// A heading and a card below it.
class Part {
  public:
    Part(Kit& ui, Id id, std::string_view heading) : m_ui(ui) {
        section(ui, heading);
        gap(ui, Space::S);
        begin_card(ui, id);
    }
    ~Part() {
        end_card(m_ui);
        gap(m_ui, Space::XL);
    }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

  private:
    Kit& m_ui;
};

void draw_client_words(Kit& ui, const Model& model, Align align) {
    const scenario::Scenario& scenario = *model.briefed;
    const scenario::Client& client = scenario.client;
    const float width = content_width(ui);
    text(ui, model.text(scenario, client.name), {.style = TextStyle::Section, .align = align, .width = width});
    std::string work = model.text(scenario, client.role);
    const std::string& company = model.text(scenario, client.company);
    if (!company.empty()) work += (work.empty() ? "" : ", ") + company;
    text(ui, work, {.style = TextStyle::Small, .shade = Shade::Muted, .align = align, .width = width});
    const std::string& temperament = model.text(scenario, client.temperament);
    if (temperament.empty()) return;
    gap(ui, Space::M);
    text(ui, temperament, {.width = width});
}

// An icon, and a text beside it that wraps.
void point(Kit& ui, Id id, Icon sign, Shade shade, std::string_view words, TextStyle style = TextStyle::Body) {
    Columns columns(ui, id, {Track::pixels(ui.px(Space::L)), Track::part(1)}, Space::S);
    columns.next();
    lower_in_line(ui, ui.font(style).line, ui.font(TextStyle::Body).line);
    icon(ui, sign, shade);
    columns.next();
    text(ui, words, {.style = style, .shade = style == TextStyle::Small ? Shade::Muted : Shade::Text});
}

// The titles of the indicators that count for the competency, or against it.
std::string indicators_of(const Model& model, const scenario::Competency& competency, bool positive) {
    std::string all;
    for (const scenario::Indicator& each : competency.indicators) {
        if (each.positive != positive) continue;
        all += (all.empty() ? "" : "\u00A0\u00B7 ") + model.framework_text(each.text);
    }
    return all;
}

void draw_what_counts(Kit& ui, const Model& model, const scenario::Competency& competency) {
    const std::string good = indicators_of(model, competency, true), bad = indicators_of(model, competency, false);
    if (!good.empty())
        point(ui, "counts-for", Icon::Plus, Shade::Good, model.tr(base::Phrase("Counts for you: {}", {good})),
              TextStyle::Small);
    gap(ui, Space::XS);
    if (!bad.empty())
        point(ui, "counts-against", Icon::Minus, Shade::Bad, model.tr(base::Phrase("Counts against you: {}", {bad})),
              TextStyle::Small);
}

int decisions_with_limit(const scenario::Scenario& scenario) {
    return static_cast<int>(std::count_if(scenario.nodes.begin(), scenario.nodes.end(), [](const scenario::Node& node) {
        return node.decision && node.decision->time_limit.seconds > 0;
    }));
}

std::string limits_note(const Model& model, int limits) {
    const std::string count = model.tr_n("{} reply has a time limit.", "{} replies have a time limit.", limits);
    switch (model.settings.timer_percent) {
        case 0:
            return count + ' ' + model.tr("You have switched time limits off.");
        case 150:
            return count + ' ' + model.tr("You have one and a half times as long.");
        case 200:
            return count + ' ' + model.tr("You have twice as long.");
        default:
            return count + ' ' + model.tr("If you wait too long, your silence is the answer.");
    }
}

}  // namespace

void draw_client(Kit& ui, const Model& model, ClientShape shape) {
    const Part part(ui, "client", model.tr("Your client"));
    if (shape == ClientShape::Tall) {
        const float size = std::min(ui.px(metric::kPortraitLarge), content_width(ui));
        const ImVec2 at = ImGui::GetCursorScreenPos();
        ImGui::SetCursorScreenPos({at.x + std::floor((content_width(ui) - size) * 0.5F), at.y});
        portrait(ui, size, model.briefed->client.looks, scenario::Emotion::Neutral);
        gap(ui, Space::M);
        draw_client_words(ui, model, Align::Centre);
    } else {
        const float size = std::min(ui.px(metric::kPortraitLarge), content_width(ui) * 0.3F);
        Columns columns(ui, "client-columns", {Track::pixels(size), Track::part(1)}, Space::L);
        columns.next();
        portrait(ui, size, model.briefed->client.looks, scenario::Emotion::Neutral);
        columns.next();
        draw_client_words(ui, model, Align::Left);
    }
}

void draw_situation(Kit& ui, const Model& model) {
    const scenario::Scenario& scenario = *model.briefed;
    {
        const Part part(ui, "situation", model.tr("Situation"));
        text(ui, model.text(scenario, scenario.briefing.situation));
    }
    if (scenario.briefing.goals.empty()) return;
    const Part part(ui, "goals", model.tr("Your goals"));
    for (std::size_t i = 0; i < scenario.briefing.goals.size(); ++i) {
        if (i > 0) gap(ui, Space::S);
        point(ui, {"goal", i}, Icon::FlagEmpty, Shade::Accent, model.text(scenario, scenario.briefing.goals[i]));
    }
}

void draw_facts(Kit& ui, const Model& model, BriefingView& view) {
    const scenario::Scenario& scenario = *model.briefed;
    if (scenario.briefing.facts.empty()) return;
    const Part part(ui, "facts", model.tr("What you know"));
    Table table(ui, "facts", kFoldColumns);
    for (std::size_t i = 0; i < scenario.briefing.facts.size(); ++i) {
        const scenario::Fact& fact = scenario.briefing.facts[i];
        const bool open = view.fact == static_cast<int>(i);
        const std::string& title = model.text(scenario, fact.title);
        if (fold_row(ui, table, {"fact", i}, {title, {}, open}, [&] { text(ui, model.text(scenario, fact.text)); }))
            view.fact = open ? -1 : static_cast<int>(i);
    }
}

void draw_scored(Kit& ui, const Model& model, BriefingView& view) {
    const std::vector<std::string>& scored = model.briefed->briefing.scored;
    if (scored.empty()) return;
    const Part part(ui, "scored", model.tr("What will be scored"));
    Table table(ui, "competencies", kFoldColumns);
    for (std::size_t i = 0; i < scored.size(); ++i) {
        const scenario::Competency* competency = model.framework().competency(scored[i]);
        if (competency == nullptr) continue;
        const bool open = view.competency == static_cast<int>(i);
        const FoldLook look{model.framework_text(competency->title), model.framework_text(competency->definition),
                            open};
        if (fold_row(ui, table, {"scored-one", i}, look, [&] { draw_what_counts(ui, model, *competency); }))
            view.competency = open ? -1 : static_cast<int>(i);
    }
}

void draw_conditions(Kit& ui, const Model& model, Intents& intents) {
    const scenario::Scenario& scenario = *model.briefed;
    const int limits = decisions_with_limit(scenario);
    const std::string other = other_language(model, scenario);
    if (scenario.languages.size() < 2 && other.empty() && limits == 0) return;
    begin_card(ui, "conditions");
    if (scenario.languages.size() > 1) {
        text(ui, model.tr("Language of the conversation"), {.style = TextStyle::SmallStrong});
        gap(ui, Space::S);
        std::vector<std::string> names;
        for (const std::string& language : scenario.languages) names.push_back(language::own_name(language));
        const std::vector<std::string_view> options(names.begin(), names.end());
        const std::string& wanted =
            scenario.speaks(model.scenario_language()) ? model.scenario_language() : scenario.default_language;
        int selected = static_cast<int>(std::find(scenario.languages.begin(), scenario.languages.end(), wanted) -
                                        scenario.languages.begin());
        if (segmented(ui, "conversation-language", options, selected,
                      {model.tr("The client speaks this language, and so do your replies"), {}, {}})) {
            intents.push_back(intent::SetScenarioLanguage{scenario.languages[static_cast<std::size_t>(selected)]});
        }
    }
    if (!other.empty()) {
        gap(ui, Space::S);
        point(ui, "only-language", Icon::Language, Shade::Muted,
              model.tr(base::Phrase("This conversation is in {}.", {other})), TextStyle::Small);
    }
    if (limits > 0) {
        if (scenario.languages.size() > 1 || !other.empty()) gap(ui, Space::M);
        point(ui, "limits", Icon::Clock, Shade::Muted, limits_note(model, limits), TextStyle::Small);
    }
    end_card(ui);
    gap(ui, Space::XL);
}

void draw_earlier_attempts(Kit& ui, const Model& model, Intents& intents) {
    const bool any = std::any_of(model.past.begin(), model.past.end(),
                                 [&](const PastAttempt& each) { return each.summary.scenario == model.briefed->id; });
    if (!any) return;
    const Part part(ui, "earlier", model.tr("Your earlier conversations with this client"));
    const Column columns[] = {{{}, Track::part(1)}, {{}, Track::pixels(ui.px(metric::kFigureColumn)), Align::Right}};
    Table table(ui, "earlier-table", columns);
    for (std::size_t i = model.past.size(); i-- > 0;) {
        const PastAttempt& each = model.past[i];
        if (each.summary.scenario != model.briefed->id) continue;
        const std::string when =
            model.translator.when(each.summary.ended_ms.value_or(each.summary.updated_ms), model.now_ms);
        const std::string ending = ending_title(model, each.summary);
        const std::optional<Figure> overall = overall_figure(each);
        table.row();
        table.cell();
        text(ui, ending.empty() ? when : ending);
        std::string detail = ending.empty() ? std::string() : when;
        if (overall)
            detail += (detail.empty() ? "" : " \u00B7 ") +
                      model.tr_n("{} opportunity", "{} opportunities", overall->observations);
        if (!detail.empty()) small_text(ui, detail);
        table.cell();
        if (overall) figure(ui, model, *overall, Align::Right);
        if (table.row_button({"earlier-attempt", i}, when)) intents.push_back(intent::OpenAttempt{each.summary.id});
    }
}

}  // namespace rapport::ui
