// The people of a scenario: the client and the contacts, with what their portraits are drawn from.
#include "scenario_io/people_reader.h"

#include <algorithm>

#include "scenario_io/parts_reader.h"

namespace rapport::scenario_io {

using base::Phrase;
using scenario::Code;

namespace {

scenario::Colour read_colour(Reading& reading, std::uint32_t value) {
    const std::string_view text = read_string(reading, value);
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    const bool valid = text.size() == 7 && text[0] == '#' &&
                       std::all_of(text.begin() + 1, text.end(), [&](char c) { return digit(c) >= 0; });
    if (!valid) {
        if (value != 0 && reading.json[value].kind == JsonKind::String) {
            reading.report(Code::BadColour, value, Phrase("“{}” is not a colour.", {std::string(text)}),
                           Phrase("Colours are written as #rrggbb."));
        }
        return {};
    }
    const auto component = [&](std::size_t at) {
        return static_cast<std::uint8_t>(digit(text[at]) * 16 + digit(text[at + 1]));
    };
    return {component(1), component(3), component(5)};
}

scenario::Looks read_looks(Reading& reading, std::uint32_t value) {
    enum { kAge, kSkin, kHairColour, kClothesColour, kHairStyle, kBeard, kGlasses, kClothesStyle };
    static constexpr Names<8> kNames = {"age",        "skin",  "hair_colour", "clothes_colour",
                                        "hair_style", "beard", "glasses",     "clothes_style"};
    static constexpr Names<3> kAges = {"young", "middle", "senior"};
    static constexpr Names<8> kHair = {"bald", "short", "side_part", "curly", "receding", "long", "bob", "bun"};
    static constexpr Names<4> kBeards = {"none", "stubble", "moustache", "full"};
    static constexpr Names<3> kGlassesNames = {"none", "round", "square"};
    static constexpr Names<6> kClothes = {"t_shirt", "shirt", "suit", "sweater", "hoodie", "blouse"};
    if (value == 0) return {};
    const auto at = fields_of(reading, value, kNames, 0xFF);
    scenario::Looks looks;
    looks.age = read_enum(reading, at[kAge], kAges, looks.age);
    looks.skin = read_colour(reading, at[kSkin]);
    looks.hair_colour = read_colour(reading, at[kHairColour]);
    looks.clothes_colour = read_colour(reading, at[kClothesColour]);
    looks.hair_style = read_enum(reading, at[kHairStyle], kHair, looks.hair_style);
    looks.beard = read_enum(reading, at[kBeard], kBeards, looks.beard);
    looks.glasses = read_enum(reading, at[kGlasses], kGlassesNames, looks.glasses);
    looks.clothes_style = read_enum(reading, at[kClothesStyle], kClothes, looks.clothes_style);
    return looks;
}

}  // namespace

scenario::Client read_client(Reading& reading, std::uint32_t value) {
    static constexpr Names<5> kNames = {"name", "role", "company", "temperament", "looks"};
    if (value == 0) return {};
    const auto at = fields_of(reading, value, kNames, 0x1F);
    return {read_text(reading, at[0]), read_text(reading, at[1]), read_text(reading, at[2]), read_text(reading, at[3]),
            read_looks(reading, at[4])};
}

std::vector<scenario::Contact> read_contacts(Reading& reading, std::uint32_t value) {
    static constexpr Names<4> kNames = {"id", "name", "role", "looks"};
    std::vector<scenario::Contact> contacts;
    if (value == 0) return contacts;
    need_format_2(reading, value, "contacts");
    for (const std::uint32_t element : read_elements(reading, value, 0, 8)) {
        const auto at = fields_of(reading, element, kNames, 0xF);
        scenario::Contact contact;
        contact.id = read_id(reading, at[0]);
        if (contact.id == "client" || contact.id == "narrator") {
            reading.report(Code::BadId, at[0], Phrase("“{}” is somebody who is always there.", {contact.id}),
                           Phrase("Give the contact another id."));
        }
        const auto same = [&](const scenario::Contact& each) { return each.id == contact.id; };
        if (!contact.id.empty() && std::any_of(contacts.begin(), contacts.end(), same))
            reading.report(Code::DuplicateId, at[0], Phrase("The id “{}” is used twice.", {contact.id}));
        contact.name = read_text(reading, at[1]);
        contact.role = read_text(reading, at[2]);
        contact.looks = read_looks(reading, at[3]);
        contacts.push_back(std::move(contact));
        reading.contacts.push_back(at[0] == 0 ? std::string_view() : read_string(reading, at[0]));
    }
    return contacts;
}

}  // namespace rapport::scenario_io
