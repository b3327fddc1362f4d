#include "ui/fonts.h"

#include <ft2build.h>
#include FT_FREETYPE_H
#include <imgui_freetype.h>

#include <algorithm>
#include <cmath>
#include <memory>

#include "ui/text_layout.h"

namespace rapport::ui {
namespace {

using base::Error;
using base::Result;

constexpr ImWchar kAlways[] = {0x0020, 0x007E, 0x00A0, 0x00FF, 0x0401, 0x0401, 0x0410, 0x044F, 0x0451, 0x0451, 0};
// Punctuation, currency signs, arrows and narrow spaces.
constexpr std::string_view kPunctuation =
    "“”„‘’«»–—…•‰№€₽₸←↑→↓−×±·≤≥≈\uFFFD\u2009\u202F\u2010\u2011";

struct FaceFile {
    float box_per_em = 1;  // what Dear ImGui calls the size is ascender − descender
    FT_Library library = nullptr;
    FT_Face face = nullptr;
    ~FaceFile() {
        if (face != nullptr) FT_Done_Face(face);
        if (library != nullptr) FT_Done_FreeType(library);
    }
    bool has(ImWchar c) const { return FT_Get_Char_Index(face, c) != 0; }
};

Result<std::shared_ptr<FaceFile>> open_face(const std::string& path) {
    auto file = std::make_shared<FaceFile>();
    if (FT_Init_FreeType(&file->library) != 0 || FT_New_Face(file->library, path.c_str(), 0, &file->face) != 0)
        return Error{"Cannot read the font file " + path + "."};
    if (file->face->units_per_EM == 0) return Error{"The font file " + path + " has no outlines."};
    file->box_per_em =
        static_cast<float>(file->face->ascender - file->face->descender) / static_cast<float>(file->face->units_per_EM);
    return file;
}

ImVector<ImWchar> ranges_of(const FontRequest& request, const FaceFile& face) {
    ImFontGlyphRangesBuilder wanted;
    wanted.AddRanges(kAlways);
    wanted.AddText(kPunctuation.data(), kPunctuation.data() + kPunctuation.size());
    for (const std::string_view text : request.texts) wanted.AddText(text.data(), text.data() + text.size());
    ImFontGlyphRangesBuilder present;
    for (int c = 0x20; c <= 0xFFFF; ++c)
        if (wanted.GetBit(static_cast<std::size_t>(c)) && face.has(static_cast<ImWchar>(c)))
            present.SetBit(static_cast<std::size_t>(c));
    ImVector<ImWchar> ranges;
    present.BuildRanges(&ranges);
    return ranges;
}

ImVector<ImWchar> icon_ranges(const FaceFile& face) {
    ImFontGlyphRangesBuilder builder;
    for (const Icon icon : kAllIcons)
        if (face.has(static_cast<ImWchar>(icon))) builder.AddChar(static_cast<ImWchar>(icon));
    ImVector<ImWchar> ranges;
    builder.BuildRanges(&ranges);
    return ranges;
}

Font add_font(const std::string& path, const FaceFile& face, float em, float line, const FontRequest& request,
              const ImVector<ImWchar>& ranges) {
    ImFontConfig config;
    config.GlyphRanges = ranges.Data;
    config.OversampleH = 1;
    config.OversampleV = 1;
    config.FontBuilderFlags = ImGuiFreeTypeBuilderFlags_LightHinting;
    Font font;
    font.em = em * request.scale;
    font.size = font.em * face.box_per_em;
    font.line = std::round(line * request.scale);
    font.face = ImGui::GetIO().Fonts->AddFontFromFileTTF(path.c_str(), font.size * request.density, &config);
    if (font.face != nullptr) font.face->Scale = 1 / request.density;
    return font;
}

}  // namespace

Result<FontSet> build_fonts(const FontRequest& request) {
    const auto regular = open_face(request.files.regular);
    if (!regular) return regular.error();
    const auto semibold = open_face(request.files.semibold);
    if (!semibold) return semibold.error();
    const auto icons = open_face(request.files.icons);
    if (!icons) return icons.error();

    ImFontAtlas& atlas = *ImGui::GetIO().Fonts;
    atlas.Clear();
    atlas.Flags |= ImFontAtlasFlags_NoPowerOfTwoHeight;
    atlas.TexDesiredWidth = request.scale * request.density > 1.3F ? 2048 : 1024;
    atlas.TexGlyphPadding = 1;
    const ImVector<ImWchar> regular_ranges = ranges_of(request, **regular);
    const ImVector<ImWchar> semibold_ranges = ranges_of(request, **semibold);
    const ImVector<ImWchar> picture_ranges = icon_ranges(**icons);

    FontSet set;
    for (std::size_t i = 0; i < set.styles.size(); ++i) {
        const TypeSize type = type_size(static_cast<TextStyle>(i));
        const std::string& path = type.semibold ? request.files.semibold : request.files.regular;
        const FaceFile& face = type.semibold ? **semibold : **regular;
        set.styles[i] =
            add_font(path, face, type.em, type.line, request, type.semibold ? semibold_ranges : regular_ranges);
        if (set.styles[i].face == nullptr) return Error{"Cannot use the font file " + path + "."};
    }
    constexpr std::array<float, 4> kIconEms = {11, 14, 20, 44};
    for (std::size_t i = 0; i < set.icons.size(); ++i) {
        set.icons[i] = add_font(request.files.icons, **icons, kIconEms[i], kIconEms[i], request, picture_ranges);
        if (set.icons[i].face == nullptr) return Error{"Cannot use the font file " + request.files.icons + "."};
    }
    if (!atlas.Build()) return Error{"Cannot build the glyphs of " + request.files.regular + "."};
    ImGui::GetIO().FontDefault = set[TextStyle::Body].face;
    return set;
}

std::vector<char32_t> missing_glyphs(const FontSet& fonts, TextStyle style, std::string_view text) {
    std::vector<char32_t> missing;
    for (std::size_t i = 0; i < text.size();) {
        const char32_t c = next_code_point(text, i);
        if (c == U'\n' || c == U'\r' || c == U'\t') continue;
        const bool found = c <= 0xFFFF && fonts[style].face->FindGlyphNoFallback(static_cast<ImWchar>(c)) != nullptr;
        if (!found && std::find(missing.begin(), missing.end(), c) == missing.end()) missing.push_back(c);
    }
    return missing;
}

}  // namespace rapport::ui
