#include "scenario/text.h"

#include <doctest/doctest.h>

using namespace rapport::scenario;

TEST_CASE("a text is given in the wanted language, else in the fallback, else in the first there is") {
    const Text text({{"en", "Hello"}, {"ru", "Привет"}});
    CHECK(text.in("ru", "en") == "Привет");
    CHECK(text.in("de", "ru") == "Привет");
    CHECK(text.in("de", "fr") == "Hello");
    CHECK(text.in("de") == "Hello");
}

TEST_CASE("one text for every language is given for any") {
    CHECK(Text("Gromov").in("ru", "en") == "Gromov");
    CHECK_FALSE(Text("Gromov").empty());
}

TEST_CASE("no text is empty in every language") {
    CHECK(Text().empty());
    CHECK(Text().in("en", "ru").empty());
}
