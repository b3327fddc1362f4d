// What the tests of the readers share: the files of the repository, the shipped framework, the example of the format
// page.
#pragma once

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "scenario_io/load.h"

// Lists of strings in the messages of failed checks.
template <>
struct doctest::StringMaker<std::vector<std::string>> {
    static String convert(const std::vector<std::string>& list) {
        std::string lines;
        for (const std::string& each : list) lines += "\n  " + each;
        return lines.c_str();
    }
};

namespace rapport::scenario_io {

inline std::filesystem::path repository(const char* path) {
    return std::filesystem::path(RAPPORT_SOURCE_DIR) / path;
}

inline std::string bytes_of(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    REQUIRE(file.good());
    return {std::istreambuf_iterator<char>(file), {}};
}

inline const scenario::CompetencyFramework& framework() {
    static const scenario::FrameworkPtr kLoaded =
        read_framework(bytes_of(repository("assets/competencies/account-manager.json"))).framework;
    REQUIRE(kLoaded != nullptr);
    return *kLoaded;
}

// What scenarios of the tests may refer to: the shipped catalogue, and the fragments of the fixtures.
inline const Sources& sources() {
    static const Sources kLoaded = [] {
        Sources all{framework(), {}, {}};
        all.catalogues.push_back(
            read_catalogue(bytes_of(repository("assets/catalogues/digital-agency.json"))).catalogue);
        REQUIRE(all.catalogues.back() != nullptr);
        for (const auto& entry :
             std::filesystem::directory_iterator(repository("tests/scenario_io/fixtures/format-2/fragments"))) {
            all.fragments.push_back(read_fragment(bytes_of(entry.path()), framework()).fragment);
            REQUIRE(all.fragments.back() != nullptr);
        }
        return all;
    }();
    return kLoaded;
}

// A file of fixtures/: "format-2/every-task.json".
inline std::string fixture(const char* path) {
    return bytes_of(repository("tests/scenario_io/fixtures") / path);
}

// The complete example of the format page, between ```json and ```.
inline const std::string& example() {
    static const std::string kExample = [] {
        const std::string page = bytes_of(repository("scenarios/README.md"));
        const std::size_t begin = page.find("```json\n") + 8;
        return page.substr(begin, page.find("```", begin) - begin);
    }();
    REQUIRE(kExample.size() > 2000);
    return kExample;
}

// The example with one part of it, which must be there, written differently.
inline std::string example_with(std::string_view part, std::string_view instead) {
    std::string changed = example();
    const std::size_t at = changed.find(part);
    REQUIRE(at != std::string::npos);
    return changed.replace(at, part.size(), instead);
}

inline std::string code_of(const Diagnostic& diagnostic) {
    return scenario::catalogue_entry(diagnostic.code).id;
}

// "3:14 bad-id /tags/0", one string for each diagnostic.
inline std::vector<std::string> places_of(const Diagnostics& diagnostics) {
    std::vector<std::string> places;
    for (const Diagnostic& each : diagnostics) {
        places.push_back(std::to_string(each.line) + ":" + std::to_string(each.column) + " " + code_of(each) + " " +
                         each.pointer);
    }
    return places;
}

inline std::vector<std::string> places_in(std::string_view source) {
    return places_of(read_scenario(source, sources()).diagnostics);
}

using Places = std::vector<std::string>;

}  // namespace rapport::scenario_io
