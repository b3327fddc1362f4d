#include "analysis/structure.h"

#include <doctest/doctest.h>

#include "tests/support/small_framework.h"

using namespace rapport;

namespace {

analysis::Structure structure(const std::string& nodes, const std::string& head = "") {
    const scenario::FrameworkPtr framework = testing::small_framework();
    return analysis::structure_of(*testing::load(testing::scenario_json(nodes, R"(["listening"])", head), *framework));
}

const std::string kEnd = R"(,{"id":"end","ending":{"outcome":"mixed","title":"E","text":"E"}})";

std::string decision(const std::string& id, const std::string& first, const std::string& second) {
    return R"({"id":")" + id +
           R"(","decision":{"replies":[{"id":"a","text":"a","evidence":{"listening.good":1},"next":")" + first +
           R"("},{"id":"b","text":"b","next":")" + second + R"("}]}})";
}

}  // namespace

TEST_CASE("a straight conversation has no contingency, no convergence and one node a level") {
    const analysis::Structure found = structure(decision("n1", "n2", "n2") + "," + decision("n2", "end", "end") + kEnd);
    CHECK(found.nodes == 3);
    CHECK(found.decisions == 2);
    CHECK(found.endings == 1);
    CHECK(found.replies == 4);
    CHECK(found.contingency == 0);
    CHECK(found.convergence == 0);
    CHECK(found.parallelism == 1);
    CHECK_FALSE(found.looping);
    CHECK(found.shortest == 2);
    CHECK(found.longest == 2);
}

TEST_CASE("branches that come together again are counted as such") {
    const analysis::Structure found = structure(decision("n1", "n2", "n3") + "," + decision("n2", "n4", "end") +
                                                R"(,{"id":"n3","next":"n4"},)" + decision("n4", "end", "end") + kEnd);
    CHECK(found.contingency == doctest::Approx(2.0 / 3));  // n1 and n2, not n4
    CHECK(found.convergence == doctest::Approx(2.0 / 5));  // n4 and end
    CHECK(found.parallelism == 2);
    CHECK(found.shortest == 2);
    CHECK(found.longest == 3);
}

TEST_CASE("a loop is seen, with the cap on visits, and does not lengthen the longest way") {
    const analysis::Structure found = structure(decision("n1", "n2", "end") + "," + decision("n2", "n1", "end") + kEnd,
                                                R"("loops":{"max_visits":4,"exit":"end"},)");
    CHECK(found.looping);
    CHECK(found.max_visits == 4);
    CHECK(found.shortest == 1);
    CHECK(found.longest == 2);
}

TEST_CASE("a node that nobody reaches counts as a node and as nothing else") {
    const analysis::Structure found =
        structure(decision("n1", "end", "end") + "," + decision("lost", "n1", "end") + kEnd);
    CHECK(found.nodes == 3);
    CHECK(found.decisions == 2);
    CHECK(found.contingency == 0);
    CHECK(found.convergence == 0);
    CHECK(found.parallelism == 1);
}
