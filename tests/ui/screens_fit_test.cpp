// No text is cut, overlapping or without a glyph: every page around the conversations, both languages, the sizes
// promised.
#include <doctest/doctest.h>

#include "tests/ui/screen_stage.h"

using namespace rapport;
using namespace rapport::ui;

TEST_CASE("the pages around a conversation fit at every size, in English and Russian") {
    struct Size {
        float width, height, scale;
    };
    // The height is that of the content, so that everything is looked at.
    for (const Size size : {Size{1024, 9000, 1},
                            {1280, 9000, 1},
                            {1920, 9000, 1},
                            {1024, 16000, 1.5F},
                            {1024, 20000, 2},
                            {1920, 16000, 2}}) {
        for (const std::string language : {"en", "ru"}) {
            CAPTURE(size.width);
            CAPTURE(size.scale);
            CAPTURE(language);
            ScreenStage stage(
                {.window = {.width = size.width, .height = size.height, .scale = size.scale}, .language = language});
            stage.drop_own_file("broken.json", "{\"format\": 1,\n \"id\": \"my scenario\", \"titel\": \"x\"}");
            stage.play_through("kick-off", 0);
            stage.play_through("kick-off", 1);
            stage.perform(intent::StartConversation{"banners-not-search"});
            stage.perform(intent::LeaveConversation{});
            stage.views().library.broken =
                (std::filesystem::path(stage.model().user_scenarios) / "broken.json").string();
            stage.views().briefing.fact = 0;
            stage.views().briefing.competency = 0;
            stage.person().settle();
            check_fits(stage.person());
            for (const char* id : {"banners-not-search", "kick-off"}) {
                CAPTURE(id);
                stage.perform(intent::OpenBriefing{id});
                check_fits(stage.person());
            }
            for (const Screen screen : {Screen::Progress, Screen::Settings}) {
                CAPTURE(static_cast<int>(screen));
                stage.perform(intent::Show{screen});
                check_fits(stage.person());
            }
            stage.perform(intent::StartDrill{"listening"});
            check_fits(stage.person());
            while (!stage.model().drilling->is_over()) {
                stage.perform(intent::AnswerDrill{0});
                stage.perform(intent::NextInDrill{});
            }
            check_fits(stage.person());
        }
    }
}
