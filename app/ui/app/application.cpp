#include "ui/app/application.h"

#include <algorithm>
#include <initializer_list>

#include "ui/app/actions.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"
#include "ui/widgets.h"

namespace rapport::ui {

namespace {

void append(std::string& all, const scenario::Text& text) {
    for (const scenario::Translation& each : text.translations()) all += each.text;
}

void append(std::string& all, std::initializer_list<const scenario::Text*> texts) {
    for (const scenario::Text* each : texts) append(all, *each);
}

void append(std::string& all, const std::vector<scenario::Line>& lines) {
    for (const scenario::Line& line : lines) {
        for (const scenario::LineVariant& variant : line.variants) append(all, variant.text);
    }
}

void append(std::string& all, const scenario::BriefTask& brief) {
    all += brief.currency;
    append(all, brief.goal);
    for (const scenario::BriefOption& option : brief.risks) append(all, {&option.text, &option.why});
    for (const scenario::BriefOption& option : brief.explanations) append(all, {&option.text, &option.why});
    for (const scenario::BriefRule& rule : brief.key) append(all, rule.why);
}

void append(std::string& all, const scenario::Task& task) {
    append(all, task.instruction);
    for (const scenario::TaskItem& item : task.items) append(all, {&item.text, &item.why});
    for (const scenario::Question& question : task.questions) {
        append(all, {&question.text, &question.locked_reason, &question.feedback});
        append(all, question.answer);
    }
    for (const scenario::Message& message : task.messages) {
        append(all, {&message.text, &message.why});
        for (const scenario::MessageReply& reply : message.replies) {
            append(all, {&reply.text, &reply.feedback});
            append(all, reply.answer);
        }
    }
    for (const scenario::ModelParagraph& paragraph : task.write.model) append(all, {&paragraph.text, &paragraph.note});
    for (const scenario::WorstQuestion& question : task.ask_worst) append(all, question.why);
    append(all, task.brief);
}

void append(std::string& all, const scenario::Catalogue& catalogue) {
    for (const auto* items : {&catalogue.channels, &catalogue.specialists, &catalogue.inputs}) {
        for (const scenario::CatalogueItem& item : *items) append(all, {&item.title, &item.about});
    }
    for (const scenario::CatalogueKpi& kpi : catalogue.kpis) append(all, {&kpi.title, &kpi.about, &kpi.unit});
    for (const scenario::CatalogueTask& task : catalogue.tasks) append(all, {&task.title, &task.about});
}

void append(std::string& all, const scenario::Node& node) {
    if (node.chapter) append(all, node.chapter->title);
    append(all, node.lines);
    if (node.ending) append(all, {&node.ending->title, &node.ending->text});
    if (!node.decision) return;
    for (const scenario::Reply& reply : node.decision->replies)
        append(all, {&reply.text, &reply.feedback, &reply.locked_reason});
    if (node.decision->task) append(all, *node.decision->task);
}

void append(std::string& all, const scenario::Scenario& scenario) {
    append(all,
           {&scenario.title, &scenario.summary, &scenario.client.name, &scenario.client.role, &scenario.client.company,
            &scenario.client.temperament, &scenario.briefing.setting, &scenario.briefing.situation});
    for (const scenario::Contact& contact : scenario.contacts) append(all, {&contact.name, &contact.role});
    for (const scenario::Text& goal : scenario.briefing.goals) append(all, goal);
    for (const scenario::Fact& fact : scenario.briefing.facts) append(all, {&fact.title, &fact.text});
    for (const scenario::Text& title : scenario.variable_titles) append(all, title);
    for (const scenario::Node& node : scenario.nodes) append(all, node);
    if (scenario.catalogue) append(all, *scenario.catalogue);
}

}  // namespace

Application::Application(Services services, const Settings& settings) : m_services(std::move(services)) {
    m_model.settings = settings;
    initialise(m_model, m_services);
}

void Application::frame() {
    tick(m_model, m_services);
    m_kit.theme = m_model.settings.theme == ThemeChoice::Dark ? &dark_theme() : &light_theme();
    m_kit.reduced_motion = m_model.settings.reduced_motion;
    draw();
    const std::int64_t due_ms = next_tick_ms(m_model);
    if (due_ms == 0) m_kit.animation.request_frame();
    if (due_ms > 0) m_kit.animation.wake_after(static_cast<double>(due_ms) / 1000.0);
}

void Application::draw() {
    Intents intents;
    Area area = begin_screen(m_kit);
    const Model& model = m_model;
    const Screen shown = model.screen;
    draw_rail(area.take_left(m_kit.px(metric::kRailWidth)), intents);
    switch (shown) {
        case Screen::Library:
            draw_library(m_kit, area, model, m_views.library, intents);
            break;
        case Screen::Briefing:
            draw_briefing(m_kit, area, model, m_views.briefing, intents);
            break;
        case Screen::Conversation:
            draw_conversation(m_kit, area, model, m_views.conversation, intents);
            break;
        case Screen::Debrief:
            draw_debrief(m_kit, area, model, m_views.debrief, intents);
            break;
        case Screen::Progress:
            draw_progress(m_kit, area, model, m_views.progress, intents);
            break;
        case Screen::Settings:
            draw_settings(m_kit, area, model, intents);
            break;
        case Screen::Drill:
            draw_drill(m_kit, area, model, m_views.drill, intents);
            break;
        case Screen::Gallery:
            break;
    }
    draw_shortcuts(m_kit, model, m_views);
    draw_quit_question(intents);
    perform_shortcuts(m_kit, model, m_views, intents);
    end_screen(m_kit);

    for (const Intent& intent : intents) {
        if (std::holds_alternative<intent::Quit>(intent)) m_quit = may_close();
        update(m_model, m_services, intent);
    }
    if (m_model.screen != shown) {
        if (m_model.screen == Screen::Debrief) m_views.debrief = {};
        if (m_model.screen == Screen::Conversation) m_views.conversation = {};
        if (m_model.screen == Screen::Briefing) m_views.briefing = {};
        m_kit.animation.request_frame();
    }
    for (const Notice& notice : m_model.notices) show_toast(m_kit, notice.text, notice.tone);
    m_model.notices.clear();
}

void Application::draw_rail(const Area& area, Intents& intents) {
    struct Entry {
        const char* action;
        Icon icon;
        Screen screen;
    };
    constexpr Entry kEntries[] = {{"practise", Icon::Talk, Screen::Library},
                                  {"progress", Icon::Chart, Screen::Progress},
                                  {"settings", Icon::Gear, Screen::Settings}};
    PanelLook look;
    look.ground = Shade::Surface;
    look.margin_x = Space::None;
    look.margin_y = Space::L;
    look.scroll = false;
    look.line_right = true;
    begin_panel(m_kit, "rail", area, look);
    rail_logo(m_kit, "R");
    gap(m_kit, Space::L);
    for (const Entry& entry : kEntries) {
        const Action& row = action(entry.action);
        const bool practising = m_model.screen != Screen::Progress && m_model.screen != Screen::Settings;
        const bool selected = entry.screen == Screen::Library ? practising : m_model.screen == entry.screen;
        const std::string keys = chord_name(row.chord);
        const std::string& label = m_model.tr(row.label);
        if (rail_entry(m_kit, entry.action, entry.icon, label, selected, {label, keys, {}}))
            intents.push_back(intent::Show{entry.screen});
        gap(m_kit, Space::XS);
    }
    end_panel(m_kit);
}

void Application::draw_quit_question(Intents& intents) {
    if (m_views.quit_asked && !m_quit_dialog_open) {
        open_dialog(m_kit, "quit");
        m_quit_dialog_open = true;
    }
    if (!m_quit_dialog_open) return;
    const char* kept =
        m_model.keeps_attempts
            ? language::mark("Your conversation is saved up to the last reply. You can resume it from the scenarios.")
            : language::mark("This conversation cannot be saved and will be lost.");
    const DialogText words{m_model.tr("Quit in the middle of a conversation?"), m_model.tr(kept), m_model.tr("Quit"),
                           m_model.tr("Stay"), false};
    const DialogAnswer answer = dialog(m_kit, "quit", words);
    if (answer == DialogAnswer::Waiting) return;
    m_views.quit_asked = m_quit_dialog_open = false;
    if (answer == DialogAnswer::Confirmed) {
        m_model.playing.reset();
        intents.push_back(intent::Quit{});
    }
}

bool Application::may_close() {
    save_draft(m_model, m_services);
    if (!m_model.playing || m_model.playing->conversation.has_ended()) return true;
    m_views.quit_asked = true;
    m_kit.animation.request_frame();
    return false;
}

bool Application::look_for_changes() {
    if (!refresh_library(m_model, m_services)) return false;
    ++m_library_version;
    return true;
}

std::string Application::all_texts() const {
    std::string all;
    for (const scenario_io::LibraryEntry& entry : m_model.library->entries()) {
        if (entry.scenario) append(all, *entry.scenario);
    }
    const scenario::CompetencyFramework& framework = m_model.framework();
    for (const scenario::Competency& competency : framework.competencies) {
        append(all, {&competency.title, &competency.definition});
        for (const scenario::ScaleLevel& level : competency.scale) append(all, {&level.title, &level.anchor});
        for (const scenario::Indicator& indicator : competency.indicators) {
            append(all, indicator.text);
            append(all, indicator.advice);
        }
    }
    for (const scenario::Myth& myth : framework.myths) {
        append(all, myth.title);
        append(all, myth.truth);
    }
    for (const std::string& language : m_model.interface_languages) all += language::own_name(language);
    return all;
}

}  // namespace rapport::ui
