#include "ui/portrait.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <utility>
#include <vector>

#include "ui/draw.h"
#include "ui/item.h"
#include "ui/portrait_parts.h"

namespace rapport::ui {
namespace {

using scenario::Emotion;

constexpr float kRounding = 18;

// What changes from mood to mood, as pointers, so that blending is one loop.
constexpr std::array kNumbers = {
    &FaceMood::brow_tilt,   &FaceMood::brow_height, &FaceMood::brow_skew, &FaceMood::mouth_curve, &FaceMood::mouth_open,
    &FaceMood::mouth_width, &FaceMood::mouth_skew,  &FaceMood::eye_open,  &FaceMood::lower_lid,   &FaceMood::gaze_x,
    &FaceMood::gaze_y,      &FaceMood::flush,       &FaceMood::shade,     &FaceMood::head_tilt};

}  // namespace

// A face at rest is drawn again and again: its triangles are kept, relative to its corner. The newest meshes last; a
// page of the library shows about a dozen faces.
struct PortraitCache {
    static constexpr std::size_t kMost = 48;
    struct Mesh {
        std::vector<ImDrawVert> vertices;
        std::vector<ImDrawIdx> indices;
    };

    struct MeshKey {
        scenario::Looks looks;
        std::array<float, kNumbers.size()> mood{};
        float size = 0;
        ImVec2 white;  // where the font atlas has its white pixel
        bool operator==(const MeshKey& other) const {
            return looks == other.looks && mood == other.mood && size == other.size && white.x == other.white.x &&
                   white.y == other.white.y;
        }
    };
    std::vector<std::pair<MeshKey, Mesh>> meshes;
};

namespace {

using Mesh = PortraitCache::Mesh;
using MeshKey = PortraitCache::MeshKey;

ImU32 colour_of(const scenario::Colour& colour) {
    return IM_COL32(colour.red, colour.green, colour.blue, 255);
}

// A quiet ground that goes with the clothes, so that clients can be told apart at a glance.
void draw_ground(Canvas& canvas, const Face& face) {
    const ImU32 tint = mix(face.clothes, IM_COL32(226, 232, 240, 255), 0.80F);
    canvas.ground(lighter(tint, 0.35F), darker(tint, 0.05F));
    canvas.ellipse(50, 50, 41, 41, with_alpha(IM_COL32_WHITE, 0.26F));
}

// Seconds between blinks vary a little, the same way every time.
bool blinking(double now, double& next) {
    constexpr double kPeriod = 4.3, kLength = 0.13;
    const double beat = std::floor(now / kPeriod);
    const double start = beat * kPeriod + 1.2 + std::fmod(beat * 0.7, 1.7);
    next = now < start ? start - now : beat * kPeriod + kPeriod + 1.2 - now;
    return now >= start && now < start + kLength;
}

Mesh make_mesh(float size, const scenario::Looks& looks, const FaceMood& mood) {
    ImDrawList list(ImGui::GetDrawListSharedData());
    list._ResetForNewFrame();
    list.PushTextureID(ImGui::GetIO().Fonts->TexID);
    list.PushClipRect({-size, -size}, {size * 2, size * 2});
    draw_portrait(&list, {0, 0}, size, looks, mood);
    return {{list.VtxBuffer.begin(), list.VtxBuffer.end()}, {list.IdxBuffer.begin(), list.IdxBuffer.end()}};
}

void draw_kept(Kit& ui, ImDrawList* list, ImVec2 min, float size, const scenario::Looks& looks, const FaceMood& mood) {
    if (!ui.portraits) ui.portraits = std::make_shared<PortraitCache>();
    MeshKey key{looks, {}, size, list->_Data->TexUvWhitePixel};
    for (std::size_t i = 0; i < kNumbers.size(); ++i) key.mood[i] = mood.*kNumbers[i];
    auto& meshes = ui.portraits->meshes;
    auto found = std::find_if(meshes.begin(), meshes.end(), [&](const auto& entry) { return entry.first == key; });
    if (found == meshes.end()) {
        if (meshes.size() >= PortraitCache::kMost) meshes.erase(meshes.begin());
        meshes.emplace_back(key, make_mesh(size, looks, mood));
        found = meshes.end() - 1;
    }
    const Mesh& mesh = found->second;
    list->PrimReserve(static_cast<int>(mesh.indices.size()), static_cast<int>(mesh.vertices.size()));
    const unsigned base = list->_VtxCurrentIdx;
    for (const ImDrawVert& vertex : mesh.vertices) list->PrimWriteVtx(vertex.pos + min, vertex.uv, vertex.col);
    for (const ImDrawIdx index : mesh.indices) list->PrimWriteIdx(static_cast<ImDrawIdx>(base + index));
}

}  // namespace

FaceMood mood_of(Emotion emotion) {
    FaceMood m;
    switch (emotion) {
        case Emotion::Neutral:
            m = {.brow_height = 0.2F, .mouth_curve = 0.28F};
            break;
        case Emotion::Pleased:
            m = {.brow_tilt = -0.1F,
                 .brow_height = 0.7F,
                 .mouth_curve = 1,
                 .mouth_open = 0.34F,
                 .mouth_width = 1.14F,
                 .eye_open = 0.92F,
                 .lower_lid = 0.75F,
                 .flush = 0.25F};
            break;
        case Emotion::Interested:
            m = {.brow_tilt = -0.15F,
                 .brow_height = 1.0F,
                 .brow_skew = 0.9F,
                 .mouth_curve = 0.5F,
                 .mouth_width = 0.96F,
                 .mouth_skew = 0.35F,
                 .eye_open = 1.14F,
                 .gaze_x = 0.25F,
                 .head_tilt = 4};
            break;
        case Emotion::Worried:
            m = {.brow_tilt = -1.15F,
                 .brow_height = 0.9F,
                 .mouth_curve = -0.5F,
                 .mouth_width = 0.84F,
                 .eye_open = 1.06F,
                 .gaze_x = -0.3F,
                 .gaze_y = 0.2F,
                 .shade = 0.25F,
                 .head_tilt = -2};
            break;
        case Emotion::Irritated:
            m = {.brow_tilt = 0.85F,
                 .brow_height = -0.2F,
                 .brow_skew = 0.5F,
                 .mouth_curve = -0.4F,
                 .mouth_width = 0.92F,
                 .mouth_skew = -0.7F,
                 .eye_open = 0.74F,
                 .lower_lid = 0.35F,
                 .flush = 0.15F};
            break;
        case Emotion::Angry:
            m = {.brow_tilt = 1.45F,
                 .brow_height = -0.6F,
                 .mouth_curve = -0.75F,
                 .mouth_open = 0.5F,
                 .mouth_width = 1.0F,
                 .eye_open = 0.9F,
                 .lower_lid = 0.45F,
                 .flush = 0.9F};
            break;
        case Emotion::Surprised:
            m = {.brow_tilt = -0.25F,
                 .brow_height = 2.3F,
                 .mouth_curve = 0.05F,
                 .mouth_open = 0.95F,
                 .mouth_width = 0.52F,
                 .eye_open = 1.34F};
            break;
        case Emotion::Tired:
            m = {.brow_tilt = -0.5F,
                 .brow_height = -0.5F,
                 .mouth_curve = -0.25F,
                 .mouth_width = 0.9F,
                 .eye_open = 0.52F,
                 .lower_lid = 0.1F,
                 .gaze_y = 0.3F,
                 .shade = 1,
                 .head_tilt = -3};
            break;
    }
    return m;
}

FaceMood blend(const FaceMood& from, const FaceMood& to, float part) {
    FaceMood result;
    for (const auto number : kNumbers) result.*number = from.*number + (to.*number - from.*number) * part;
    return result;
}

Face make_face(const scenario::Looks& looks, const FaceMood& mood) {
    using scenario::HairStyle;
    const bool styled =
        looks.hair_style == HairStyle::Long || looks.hair_style == HairStyle::Bob || looks.hair_style == HairStyle::Bun;
    const bool soft =
        looks.beard == scenario::Beard::None && (styled || looks.clothes_style == scenario::ClothesStyle::Blouse);
    const ImU32 skin = colour_of(looks.skin);
    ImU32 hair = colour_of(looks.hair_colour);
    if (looks.age == scenario::Age::Senior) hair = mix(hair, IM_COL32(196, 198, 203, 255), 0.5F);
    const float jaw = soft ? 1.7F : 0, chin = looks.age == scenario::Age::Young ? 76.2F : 77;
    Shape head(50, 15.5F);
    head.curve(64, 15.5F, 73.6F, 25, 73.6F, 42)
        .curve(73.6F, 51, 72.8F - jaw, 56, 70 - jaw, 61.5F)
        .curve(66.6F - jaw, 69.5F, 59 - jaw, chin, 50, chin)
        .mirror_close();
    return {looks,
            mood,
            skin,
            darker(skin, 0.17F),
            darker(skin, 0.42F),
            hair,
            darker(hair, 0.26F),
            lighter(hair, 0.24F),
            darker(mix(hair, IM_COL32(70, 48, 38, 255), 0.22F), 0.18F),
            mix(darker(skin, 0.2F), IM_COL32(176, 62, 66, 255), soft ? 0.62F : 0.46F),
            colour_of(looks.clothes_colour),
            soft,
            head};
}

void draw_portrait(ImDrawList* list, ImVec2 min, float size, const scenario::Looks& looks, const FaceMood& mood) {
    const ImVec4 clip = list->_ClipRectStack.empty() ? ImVec4{-1e6F, -1e6F, 1e6F, 1e6F} : list->_ClipRectStack.back();
    if (min.x > clip.z || min.y > clip.w || min.x + size < clip.x || min.y + size < clip.y) return;
    const Face face = make_face(looks, mood);
    Canvas canvas(list, min, size, kRounding);
    draw_ground(canvas, face);
    canvas.turn(mood.head_tilt, 50, 80);
    draw_hair_behind(canvas, face);
    canvas.turn(0, 0, 0);
    draw_body(canvas, face);
    canvas.turn(mood.head_tilt, 50, 80);
    draw_head(canvas, face);
    draw_beard(canvas, face);
    draw_features(canvas, face);
    draw_hair_before(canvas, face);
    draw_glasses(canvas, face);
}

void portrait(Kit& ui, float size, const scenario::Looks& looks, Emotion emotion) {
    const Area area = take_area({size, size});
    if (ImGui::ItemAdd(rect_of(area), 0))
        draw_kept(ui, ImGui::GetWindowDrawList(), area.min, size, looks, mood_of(emotion));
}

void animated_portrait(Kit& ui, Id id, float size, const scenario::Looks& looks, Emotion emotion) {
    const Area area = take_area({size, size});
    if (!ImGui::ItemAdd(rect_of(area), 0)) return;
    const ImGuiID own = id_of(id);
    const FaceMood target = mood_of(emotion);
    FaceMood mood;
    for (std::size_t i = 0; i < kNumbers.size(); ++i)
        mood.*kNumbers[i] = ui.animation.value(own + static_cast<ImGuiID>(i) + 1, target.*kNumbers[i], duration::kMood);
    if (!ui.animation.reduced()) {
        double next = 0;
        const bool shut = blinking(ui.animation.now(), next);
        mood.eye_open *= ui.animation.value(own + 40, shut ? 0.04F : 1.0F, 0.07F);
        ui.animation.wake_after(shut ? 0.05 : next);
    }
    draw_portrait(ImGui::GetWindowDrawList(), area.min, size, looks, mood);
}

}  // namespace rapport::ui
