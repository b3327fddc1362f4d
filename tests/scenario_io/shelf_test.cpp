#include "scenario_io/shelf.h"

#include <doctest/doctest.h>

#include "scenario_io/library.h"
#include "tests/scenario_io/fake_files.h"
#include "tests/scenario_io/shared.h"

using namespace rapport;
using namespace rapport::scenario_io;

namespace {

std::string catalogue() {
    return bytes_of(repository("assets/catalogues/digital-agency.json"));
}

std::string changed(std::string source, std::string_view part, std::string_view instead) {
    const std::size_t at = source.find(part);
    REQUIRE(at != std::string::npos);
    return source.replace(at, part.size(), instead);
}

const std::vector<LibraryFolder>& folders() {
    static const std::vector<LibraryFolder> kFolders = {{"/rapport/scenarios", false}, {"/home/scenarios", true}};
    return kFolders;
}

}  // namespace

TEST_CASE("a library finds the fragments and catalogues that its scenarios use") {
    FakeFiles files;
    put(files, "/rapport/scenarios/a.json", fixture("format-2/every-task.json"));
    put(files, "/rapport/scenarios/b.json", fixture("format-2/including.json"));
    put(files, "/rapport/scenarios/fragments/f.json", fixture("format-2/fragments/next-step.json"));
    put(files, "/rapport/assets/catalogues/c.json", catalogue());
    const Library library(files, shared_framework(), folders());
    REQUIRE(library.entries().size() == 2);
    CHECK(places_of(library.entries()[0].diagnostics) == Places{});
    CHECK(places_of(library.entries()[1].diagnostics) == Places{});
}

TEST_CASE("a changed fragment is read again, and so are the scenarios") {
    FakeFiles files;
    put(files, "/rapport/scenarios/b.json", fixture("format-2/including.json"));
    put(files, "/rapport/scenarios/fragments/f.json", fixture("format-2/fragments/next-step.json"));
    Library library(files, shared_framework(), folders());
    const scenario::ScenarioPtr before = library.find("including")->scenario;
    CHECK_FALSE(library.refresh());
    put(files, "/rapport/scenarios/fragments/f.json",
        changed(fixture("format-2/fragments/next-step.json"), "And what is next?", "So what is next?"));
    CHECK(library.refresh());
    REQUIRE(library.find("including") != nullptr);
    CHECK(library.find("including")->scenario->content_hash != before->content_hash);
}

TEST_CASE("a broken fragment is listed beside the scenario that needs it") {
    FakeFiles files;
    put(files, "/rapport/scenarios/b.json", fixture("format-2/including.json"));
    put(files, "/rapport/scenarios/fragments/f.json", "{");
    const Library library(files, shared_framework(), folders());
    REQUIRE(library.entries().size() == 2);
    CHECK(library.find("including") == nullptr);
    CHECK(library.entries()[1].file == "/rapport/scenarios/fragments/f.json");
    CHECK(has_errors(library.entries()[1].diagnostics));
}

TEST_CASE("the user's catalogue takes the place of the shipped one of the same id, another stands beside it") {
    FakeFiles files;
    put(files, "/rapport/assets/catalogues/c.json", catalogue());
    put(files, "/home/catalogues/mine.json", changed(catalogue(), "Search ads", "Our search ads"));
    put(files, "/home/catalogues/other.json", changed(catalogue(), "\"id\": \"digital-agency\"", "\"id\": \"other\""));
    Shelf shelf(shared_framework());
    CHECK(shelf.refresh(files, folders()));
    CHECK_FALSE(shelf.refresh(files, folders()));
    const Sources found = shelf.sources_for("/rapport/scenarios");
    REQUIRE(found.catalogues.size() == 3);
    CHECK(found.catalogues[0]->channel("search-ads")->title.in("en") == "Our search ads");
    CHECK(found.catalogues[1]->id == "other");
}

TEST_CASE("a fragment beside the scenario goes before one of the same id elsewhere") {
    FakeFiles files;
    const std::string fragment = fixture("format-2/fragments/next-step.json");
    put(files, "/rapport/scenarios/fragments/f.json", fragment);
    put(files, "/home/scenarios/fragments/f.json", changed(fragment, "\"version\": 1", "\"version\": 2"));
    Shelf shelf(shared_framework());
    shelf.refresh(files, folders());
    CHECK(shelf.sources_for("/rapport/scenarios").fragments.at(0)->version == 1);
    CHECK(shelf.sources_for("/home/scenarios").fragments.at(0)->version == 2);
}
