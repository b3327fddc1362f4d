#include "ui/portrait.h"

#include <doctest/doctest.h>

#include "tests/ui/headless.h"
#include "ui/layout.h"

using namespace rapport;
using namespace rapport::ui;

namespace {

constexpr int kEmotions = 8;

// Every style once with every value of the others it may meet.
std::vector<scenario::Looks> all_looks() {
    std::vector<scenario::Looks> all;
    for (int hair = 0; hair < 8; ++hair)
        for (int clothes = 0; clothes < 6; ++clothes)
            for (int variant = 0; variant < 4; ++variant) {
                scenario::Looks looks;
                looks.age = static_cast<scenario::Age>((hair + variant) % 3);
                looks.skin = {224, 172, 138};
                looks.hair_colour = {74, 53, 39};
                looks.clothes_colour = {59, 91, 122};
                looks.hair_style = static_cast<scenario::HairStyle>(hair);
                looks.beard = static_cast<scenario::Beard>(variant);
                looks.glasses = static_cast<scenario::Glasses>((clothes + variant) % 3);
                looks.clothes_style = static_cast<scenario::ClothesStyle>(clothes);
                all.push_back(looks);
            }
    return all;
}

}  // namespace

TEST_CASE("every face in every mood stays inside its square at 40 and at 220 pixels") {
    for (const float size : {40.0F, 220.0F}) {
        Headless screen([](Kit&) {});
        for (const scenario::Looks& looks : all_looks()) {
            for (int emotion = 0; emotion < kEmotions; ++emotion) {
                ImDrawList list(ImGui::GetDrawListSharedData());
                list._ResetForNewFrame();
                list.PushTextureID(ImGui::GetIO().Fonts->TexID);
                list.PushClipRect({0, 0}, {600, 600});
                draw_portrait(&list, {100, 100}, size, looks, mood_of(static_cast<scenario::Emotion>(emotion)));
                REQUIRE(list.VtxBuffer.Size > 400);
                bool inside = true;
                for (const ImDrawVert& vertex : list.VtxBuffer)
                    inside = inside && vertex.pos.x >= 98.5F && vertex.pos.y >= 98.5F &&
                             vertex.pos.x <= 101.5F + size && vertex.pos.y <= 101.5F + size;
                CAPTURE(static_cast<int>(looks.hair_style));
                CAPTURE(emotion);
                CHECK(inside);
            }
        }
    }
}

TEST_CASE("the eight emotions are eight different faces, and blending ends at both") {
    for (int i = 0; i < kEmotions; ++i) {
        const FaceMood a = mood_of(static_cast<scenario::Emotion>(i));
        for (int k = i + 1; k < kEmotions; ++k) {
            const FaceMood b = mood_of(static_cast<scenario::Emotion>(k));
            const float distance = std::abs(a.brow_tilt - b.brow_tilt) + std::abs(a.brow_height - b.brow_height) +
                                   std::abs(a.mouth_curve - b.mouth_curve) + std::abs(a.mouth_open - b.mouth_open) +
                                   std::abs(a.eye_open - b.eye_open);
            CAPTURE(i);
            CAPTURE(k);
            CHECK(distance > 0.5F);
            CHECK(blend(a, b, 0).mouth_curve == a.mouth_curve);
            CHECK(blend(a, b, 1).mouth_curve == doctest::Approx(b.mouth_curve));
        }
    }
}

TEST_CASE("a portrait outside the view costs nothing") {
    Headless screen([](Kit&) {});
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect({0, 0}, {600, 600});
    draw_portrait(&list, {100, 700}, 64, all_looks()[0], {});
    CHECK(list.VtxBuffer.Size == 0);
}

TEST_CASE("a still face under reduced motion wants no frames; a changed mood jumps") {
    scenario::Emotion emotion = scenario::Emotion::Neutral;
    Headless screen([&](Kit& ui) {
        begin_panel(ui, "panel", begin_screen(ui));
        animated_portrait(ui, "face", 176, all_looks()[0], emotion);
        end_panel(ui);
        end_screen(ui);
    });
    screen.settle();
    emotion = scenario::Emotion::Angry;
    screen.frame();
    CHECK_FALSE(wants_frame(screen.kit()));
    CHECK(screen.kit().animation.seconds_to_wake() < 0);
}

TEST_CASE("with motion a changed mood asks for frames and then rests until the next blink") {
    scenario::Emotion emotion = scenario::Emotion::Neutral;
    Headless screen(
        [&](Kit& ui) {
            begin_panel(ui, "panel", begin_screen(ui));
            animated_portrait(ui, "face", 176, all_looks()[0], emotion);
            end_panel(ui);
            end_screen(ui);
        },
        {.reduced_motion = false});
    screen.settle();
    emotion = scenario::Emotion::Surprised;
    screen.frame();
    CHECK(wants_frame(screen.kit()));
    screen.wait(0.4);
    screen.settle();
    CHECK_FALSE(wants_frame(screen.kit()));
    CHECK(screen.kit().animation.seconds_to_wake() > 0);
}
