// A person at the debrief of a small scenario, without a window: plays it, reads the page, presses. For
// debrief_test.cpp. The real update() carries out what the page wishes; the clock stands still. UI thread only.
#pragma once

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <vector>

#include "base/clock.h"
#include "tests/support/small_framework.h"
#include "tests/support/temporary_folder.h"
#include "tests/ui/answers.h"
#include "tests/ui/headless.h"
#include "ui/app/actions.h"
#include "ui/app/update.h"
#include "ui/layout.h"
#include "ui/screens/screens.h"

namespace rapport::ui {

inline const char* const kMeters = R"("variables":{
    "trust":{"type":"integer","start":50,"min":0,"max":100,"shown":true,"title":{"en":"Trust","ru":"Доверие"}},
    "patience":{"type":"integer","start":40,"min":0,"max":100,"shown":true,"title":{"en":"Patience","ru":"Терпение"}}},)";

inline const char* const kNodes = R"JSON(
{"id":"n1","lines":[{"text":{"en":"Where are my leads","ru":"Где мои заявки"}}],"decision":{"keep_order":true,"replies":[
  {"id":"best","text":{"en":"Which leads count for you","ru":"Какие заявки для вас важны"},"effects":["trust += 10"],"evidence":{"listening.good":2},
   "feedback":{"en":"You asked first","ru":"Вы сначала спросили"},"next":"n2"},
  {"id":"myth","text":{"en":"You are right of course","ru":"Вы, конечно, правы"},"myth":"always-right","effects":["trust -= 20","patience -= 5"],
   "evidence":{"listening.bad":2},"next":"angry"}]}},
{"id":"angry","lines":[{"text":{"en":"Do not flatter me","ru":"Не надо лести"}}],"next":"n2"},
{"id":"n2","lines":[{"text":{"en":"And what about Friday","ru":"А что насчёт пятницы"}}],"decision":{"keep_order":true,"replies":[
  {"id":"plan","text":{"en":"A plan by noon","ru":"План к полудню"},"evidence":{"listening.fine":1},"next":"n3"},
  {"id":"quick","text":{"en":"We will see","ru":"Посмотрим"},"effects":["patience -= 10"],"next":"lost"},
  {"id":"detour","text":{"en":"First the dates","ru":"Сначала сроки"},"next":"n4"}]}},
{"id":"n3","lines":[{"text":{"en":"Send it then","ru":"Тогда присылайте"}}],"decision":{"keep_order":true,"replies":[
  {"id":"ask","text":{"en":"Shall I repeat what I heard","ru":"Повторить, что я услышал?"},"evidence":{"listening.good":1},"next":"end"},
  {"id":"bye","text":{"en":"Goodbye","ru":"До свидания"},"evidence":{"listening.bad":1},"next":"end"}]}},
{"id":"n4","lines":[{"text":{"en":"Which dates","ru":"Какие сроки"}}],"decision":{"keep_order":true,"replies":[
  {"id":"dates","text":{"en":"Noon today","ru":"Сегодня в полдень"},"evidence":{"planning.good":1},"next":"end"},
  {"id":"none","text":{"en":"Some day","ru":"Когда-нибудь"},"next":"end"}]}},
{"id":"end","ending":{"outcome":"success","title":{"en":"The plan is wanted","ru":"План ждут"},"text":{"en":"He waits for it","ru":"Он его ждёт"}}},
{"id":"lost","lines":[{"text":{"en":"I thought so","ru":"Так и думал"}}],
 "ending":{"outcome":"failure","title":{"en":"He leaves","ru":"Он уходит"},"text":{"en":"Gone","ru":"Ушёл"}}})JSON";

// `count` decisions one after the other.
inline std::string long_nodes(int count) {
    std::string nodes;
    for (int i = 1; i <= count; ++i) {
        const std::string next = i == count ? "end" : "n" + std::to_string(i + 1), number = std::to_string(i);
        nodes += R"({"id":"n)" + number + R"(","lines":[{"text":"Line )" + number +
                 R"("}],"decision":{"keep_order":true,"replies":[{"id":"a","text":"Yes )" + number +
                 R"(","evidence":{"listening.good":1,"planning.good":1},"next":")" + next +
                 R"("},{"id":"b","text":"No )" + number + R"(","next":")" + next + R"("}]}},)";
    }
    return nodes + R"({"id":"end","ending":{"outcome":"mixed","title":"End","text":"Over"}})";
}

struct DebriefLook {
    std::string language = "en";
    HeadlessLook screen{};
};

// An application with one scenario, and a person at its debrief.
class Desk {
  public:
    explicit Desk(const std::string& nodes = kNodes, const DebriefLook& look = {}) {
        const scenario::FrameworkPtr framework = testing::small_framework();
        const std::string json = testing::scenario_json(nodes, R"(["listening","planning"])", kMeters);
        testing::load(json, *framework);  // says what is wrong with it
        std::ofstream(m_folder / "test.json") << json;
        open(framework, m_folder.path(), look);
    }
    // The shipped scenarios.
    explicit Desk(const DebriefLook& look) {
        const std::filesystem::path source = RAPPORT_SOURCE_DIR;
        auto framework =
            scenario_io::load_framework(m_files, source / "assets" / "competencies" / "account-manager.json");
        REQUIRE(framework.ok());
        open(*framework, source / "scenarios", look);
    }

    // Plays a scenario to its debrief, always with the reply at this position if it is there.
    void play(const std::vector<std::size_t>& positions, const std::string& scenario = "test") {
        perform(intent::StartConversation{scenario});
        REQUIRE(m_model.playing.has_value());
        for (std::size_t i = 0; !m_model.playing->conversation.has_ended(); ++i) {
            m_clock.advance(20'000);
            m_model.now_ms = m_clock.now_ms();
            perform(intent::SkipTyping{});
            const std::size_t wanted = i < positions.size() ? positions[i] : 0;
            const std::vector<dialogue::ShownReply>& shown = m_model.playing->conversation.replies();
            const std::size_t inputs = m_model.playing->conversation.record().inputs.size();
            perform(
                some_step(m_model.playing->conversation, std::min(wanted, std::max<std::size_t>(shown.size(), 1) - 1)));
            // The wished reply may be locked.
            for (std::size_t at = 0; m_model.playing->conversation.record().inputs.size() == inputs && at < 9; ++at)
                perform(intent::Choose{at});
            REQUIRE(m_model.playing->conversation.record().inputs.size() > inputs);
        }
        perform(intent::OpenDebrief{});
        REQUIRE(m_model.reviewed.has_value());
        m_views.debrief = {};
        screen().settle();
    }

    void perform(const Intent& intent) { update(m_model, m_services, intent); }
    const Model& model() const { return m_model; }
    DebriefView& view() { return m_views.debrief; }
    Headless& screen() { return *m_screen; }
    const report::Debrief& debrief() const { return m_model.reviewed->debrief; }
    // Brings a control on the screen by scrolling the page.
    void reach(std::string_view name) {
        for (int i = 0; i < 60 && !screen().visible(name); ++i) screen().press(Key::PageDown);
        REQUIRE_MESSAGE(screen().visible(name), std::string(name));
    }
    void click(std::string_view name) {
        reach(name);
        screen().click(name);
        screen().settle();
    }

  private:
    void open(scenario::FrameworkPtr framework, const std::filesystem::path& folder, const DebriefLook& look) {
        m_library = std::make_unique<scenario_io::Library>(m_files, std::move(framework),
                                                           std::vector<scenario_io::LibraryFolder>{{folder, false}});
        auto store = store::Store::open(":memory:");
        REQUIRE(store.ok());
        m_store = std::make_unique<store::Store>(std::move(store).value());
        m_services.files = &m_files;
        m_services.clock = &m_clock;
        m_services.store = m_store.get();
        m_services.library = m_library.get();
        m_services.translations = std::filesystem::path(RAPPORT_BINARY_DIR) / "translations";
        m_services.new_seed = [] { return std::uint64_t{5}; };
        m_model.settings.language = look.language;
        initialise(m_model, m_services);
        m_screen = std::make_unique<Headless>([this](Kit& ui) { draw(ui); }, look.screen);
    }

    void draw(Kit& ui) {
        Intents intents;
        const Area area = begin_screen(ui);
        if (m_model.screen == Screen::Debrief) draw_debrief(ui, area, m_model, m_views.debrief, intents);
        perform_shortcuts(ui, m_model, m_views, intents);
        end_screen(ui);
        for (const Intent& each : intents) perform(each);
    }

    base::TemporaryFolder m_folder;
    base::DiskFiles m_files;
    base::ManualClock m_clock{1'781'618'520'000};
    std::unique_ptr<scenario_io::Library> m_library;
    std::unique_ptr<store::Store> m_store;
    Services m_services;
    Model m_model;
    Views m_views;
    std::unique_ptr<Headless> m_screen;
};

inline std::string listed(const std::vector<std::string>& texts) {
    std::string all;
    for (const std::string& text : texts) all += text + "; ";
    return all;
}

// All that is shown while the page is scrolled from top to bottom.
inline std::string whole_page(Desk& desk) {
    std::string all;
    desk.screen().press(Key::Home);
    desk.screen().settle();
    for (int i = 0; i < 80; ++i) {
        const std::string now = desk.screen().snapshot();
        if (i > 0 && all.ends_with(now)) break;
        all += now;
        desk.screen().press(Key::PageDown);
        desk.screen().settle();
    }
    return all;
}

inline bool contains(const std::string& all, const std::string& part) {
    return all.find(part) != std::string::npos;
}

}  // namespace rapport::ui
