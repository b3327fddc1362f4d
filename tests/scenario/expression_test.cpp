#include "scenario/expression.h"

#include <doctest/doctest.h>

#include <limits>

#include "scenario/saturating.h"
#include "tests/scenario/scope.h"

using namespace rapport::scenario;

namespace {

constexpr std::int64_t kMost = std::numeric_limits<std::int64_t>::max();
constexpr std::int64_t kLeast = std::numeric_limits<std::int64_t>::min();

Expression condition(std::string_view source) {
    CAPTURE(source);
    auto parsed = parse_condition(source, test_scope());
    if (parsed.problem) FAIL(parsed.problem->message.english());
    return parsed.value;
}

Effect effect(std::string_view source) {
    CAPTURE(source);
    auto parsed = parse_effect(source, test_scope());
    if (parsed.problem) FAIL(parsed.problem->message.english());
    return parsed.value;
}

bool holds(std::string_view source, const TestValues& values = {}) {
    return evaluate(condition(source).code, values.view()) != 0;
}

// The value of an arithmetic expression: what the effect “huge = …” gives before it is clamped.
std::int64_t value(std::string_view source, const TestValues& values = {}) {
    return evaluate(effect("huge = " + std::string(source)).value.code, values.view());
}

Range range(std::string_view source) {
    return effect("huge = " + std::string(source)).value.range;
}

void check_problem(const std::optional<ExpressionProblem>& problem, Code code, std::size_t offset) {
    REQUIRE(problem.has_value());
    CHECK(catalogue_entry(problem->code).id == std::string(catalogue_entry(code).id));
    CHECK(problem->offset == offset);
    CHECK_FALSE(problem->message.empty());
}

void check_condition_problem(std::string_view source, Code code, std::size_t offset) {
    CAPTURE(source);
    const auto parsed = parse_condition(source, test_scope());
    check_problem(parsed.problem, code, offset);
    CHECK(parsed.value.empty());
}

void check_effect_problem(std::string_view source, Code code, std::size_t offset) {
    CAPTURE(source);
    const auto parsed = parse_effect(source, test_scope());
    check_problem(parsed.problem, code, offset);
    CHECK(parsed.value.value.empty());
}

std::string hint_of(std::string_view source) {
    return parse_condition(source, test_scope()).problem->hint.english();
}

std::string nested(std::size_t levels, std::string_view open, std::string_view inner, std::string_view close) {
    std::string source;
    for (std::size_t i = 0; i < levels; ++i) source += open;
    source += inner;
    for (std::size_t i = 0; i < levels; ++i) source += close;
    return source;
}

}  // namespace

// Found by the fuzzer: the complement of a number's range was computed and overflowed.
TEST_CASE("not before a number of the largest size is a wrong type and nothing worse") {
    check_condition_problem("not -huge * huge * huge * huge", Code::ExpressionType, 4);
    check_condition_problem("not huge * huge * huge * huge", Code::ExpressionType, 4);
}

TEST_CASE("operators bind as the format page says, weakest first: or, and, not, comparison, sum, product, sign") {
    CHECK(holds("true or false and false"));
    CHECK_FALSE(holds("(true or false) and false"));
    CHECK(holds("not false and true"));
    CHECK_FALSE(holds("not (false or true)"));
    CHECK(holds("not told or told"));
    CHECK(holds("not trust < 10"));
    CHECK(holds("1 + 2 == 3"));
    CHECK(holds("trust > 40 and debt < 0"));
    CHECK(value("2 + 3 * 4") == 14);
    CHECK(value("(2 + 3) * 4") == 20);
    CHECK(value("10 - 4 - 3") == 3);
    CHECK(value("100 / 10 / 5") == 2);
    CHECK(value("100 / 10 * 5") == 50);
    CHECK(value("17 % 10 * 2") == 14);
    CHECK(value("-3 * -2") == 6);
    CHECK(value("- -3") == 3);
    CHECK(value("2 - -3") == 5);
}

TEST_CASE("division and remainder cut towards zero") {
    CHECK(value("7 / 2") == 3);
    CHECK(value("-7 / 2") == -3);
    CHECK(value("7 / -2") == -3);
    CHECK(value("7 % 3") == 1);
    CHECK(value("-7 % 3") == -1);
    CHECK(value("7 % -3") == 1);
}

TEST_CASE("variables, visits and the two functions have their values") {
    TestValues values;
    values.variables = {70, -3, 2, 1, 12};
    values.entered = 4;
    CHECK(value("trust + debt * count", values) == 64);
    CHECK(holds("told", values));
    CHECK(holds("told == true", values));
    CHECK(holds("told != (trust < 10)", values));
    CHECK(value("visits('pricing') + 1", values) == 5);
    CHECK(value("min(trust, 60)", values) == 60);
    CHECK(value("max(trust, 60)", values) == 70);
    CHECK(value("min(max(debt, 0), 5)", values) == 0);
    CHECK_FALSE(holds("trust < 70", values));
    CHECK(holds("trust <= 70", values));
    CHECK_FALSE(holds("trust > 70", values));
    CHECK(holds("trust >= 70", values));
}

TEST_CASE("effects assign, add, subtract and multiply, and name the variable they change") {
    TestValues values;
    values.variables = {50, -5, 3, 0, 0};
    const auto after = [&](std::string_view source) { return evaluate(effect(source).value.code, values.view()); };
    CHECK(after("trust = 7") == 7);
    CHECK(after("trust += 7") == 57);
    CHECK(after("trust -= 7") == 43);
    CHECK(after("trust *= 2") == 100);
    CHECK(after("trust -= 1 - 2") == 51);
    CHECK(after("trust *= 1 + 1") == 100);
    CHECK(after("told = trust > 40") == 1);
    CHECK(after("told = not told") == 1);
    CHECK(effect("trust += 1").variable == 0);
    CHECK(effect("told = true").variable == 3);
}

TEST_CASE("an effect is not clamped by the expression itself: that is done when it happens") {
    CHECK(evaluate(effect("trust += 90").value.code, TestValues{}.view()) == 140);
    CHECK(evaluate(effect("trust = -5").value.code, TestValues{}.view()) == -5);
}

TEST_CASE("blanks and tabs between tokens do not matter") {
    CHECK(condition("trust>=40and told").code == condition("  trust\t>= 40   and told ").code);
    CHECK(effect("trust+=5").value.code == effect(" trust += 5 ").value.code);
}

TEST_CASE("the source is kept as it was written") {
    CHECK(condition(" trust  > 1").source == " trust  > 1");
    CHECK(condition("trust > 1") == condition("trust > 1"));
    CHECK_FALSE(condition("trust > 1") == condition("trust > 2"));
}

TEST_CASE("the empty expression is true") {
    CHECK(evaluate({}, {}) == 1);
    CHECK(Expression{}.empty());
}

TEST_CASE("arithmetic stops at the limits of 64 bits") {
    CHECK(saturating_add(kMost, 1) == kMost);
    CHECK(saturating_add(kLeast, -1) == kLeast);
    CHECK(saturating_add(kLeast, kMost) == -1);
    CHECK(saturating_subtract(kLeast, 1) == kLeast);
    CHECK(saturating_subtract(kMost, -1) == kMost);
    CHECK(saturating_subtract(0, kLeast) == kMost);
    CHECK(saturating_multiply(kMost, 2) == kMost);
    CHECK(saturating_multiply(kMost, -2) == kLeast);
    CHECK(saturating_multiply(kLeast, -1) == kMost);
    CHECK(saturating_divide(kLeast, -1) == kMost);
    CHECK(saturating_divide(-7, 2) == -3);
}

TEST_CASE("a product of many large factors saturates instead of overflowing") {
    TestValues values;
    values.variables[4] = kMaxVariableValue;
    CHECK(value("huge * huge * huge", values) == 1'000'000'000'000'000'000);
    CHECK(value("huge * huge * huge * huge", values) == kMost);
    CHECK(value("-huge * huge * huge * huge", values) == kLeast);
    CHECK(value("-(-huge * huge * huge * huge)", values) == kMost);
    CHECK(value("-huge * huge * huge * huge / -1", values) == kMost);
    CHECK(value("-huge * huge * huge * huge % -1", values) == 0);
}

TEST_CASE("the range of an expression is proven from the ranges of its variables") {
    const auto is = [](Range found, std::int64_t min, std::int64_t max) {
        CHECK(found.min == min);
        CHECK(found.max == max);
    };
    is(range("7"), 7, 7);
    is(range("trust"), 0, 100);
    is(range("-trust"), -100, 0);
    is(range("trust + debt"), -10, 110);
    is(range("trust - debt"), -10, 110);
    is(range("trust * debt"), -1000, 1000);
    is(range("trust / count"), 0, 100);
    is(range("debt / -2"), -5, 5);
    is(range("trust % 7"), 0, 6);
    is(range("debt % 7"), -6, 6);
    is(range("count % 7"), 0, 5);
    is(range("min(trust, 30)"), 0, 30);
    is(range("max(trust, 30)"), 30, 100);
    is(range("visits('opening')"), 0, kMaxVariableValue);
    is(effect("trust += 10").value.range, 10, 110);
    is(effect("trust *= 3").value.range, 0, 300);
    is(condition("trust > 50").range, 0, 1);
    is(condition("trust >= 0").range, 1, 1);
    is(condition("trust < 0").range, 0, 0);
    is(condition("trust == 101").range, 0, 0);
    is(condition("trust != 101").range, 1, 1);
    is(condition("count == count").range, 0, 1);  // a range knows no names
    is(condition("told or true").range, 1, 1);
    is(condition("told and false").range, 0, 0);
    is(condition("not (trust < 0)").range, 1, 1);
}

TEST_CASE("a divisor is accepted exactly when its range leaves out zero") {
    CHECK(value("trust / 2") == 25);
    CHECK(value("trust / count") == 50);
    CHECK(value("trust / max(1, debt)") == 50);
    CHECK(value("trust % -count") == 0);
    CHECK(value("trust / (debt - 11)") == -3);
    check_condition_problem("trust / 0 == 1", Code::DivisorMayBeZero, 8);
    check_condition_problem("trust / debt == 1", Code::DivisorMayBeZero, 8);
    check_condition_problem("1 % trust == 1", Code::DivisorMayBeZero, 4);
    check_condition_problem("1 / (count - 1) == 1", Code::DivisorMayBeZero, 4);
    check_condition_problem("1 / visits('opening') == 1", Code::DivisorMayBeZero, 4);
    CHECK(value("1 / (1 + visits('opening'))") == 1);
}

TEST_CASE("types never mix, and the place of the wrong operand is told") {
    check_condition_problem("trust", Code::ExpressionType, 0);
    check_condition_problem("trust + 1", Code::ExpressionType, 0);
    check_condition_problem("told and trust", Code::ExpressionType, 9);
    check_condition_problem("trust or told", Code::ExpressionType, 0);
    check_condition_problem("not trust", Code::ExpressionType, 4);
    check_condition_problem("told < 1", Code::ExpressionType, 0);
    check_condition_problem("1 < told", Code::ExpressionType, 4);
    check_condition_problem("told == 1", Code::ExpressionType, 8);
    check_condition_problem("1 != told", Code::ExpressionType, 5);
    check_condition_problem("-told == 1", Code::ExpressionType, 1);
    check_condition_problem("min(told, 1) == 1", Code::ExpressionType, 4);
    check_condition_problem("max(1, told) == 1", Code::ExpressionType, 7);
    check_effect_problem("trust = told", Code::ExpressionType, 8);
    check_effect_problem("told = 1", Code::ExpressionType, 7);
    check_effect_problem("told += 1", Code::ExpressionType, 0);
    check_effect_problem("trust += true", Code::ExpressionType, 9);
}

TEST_CASE("what cannot be read is reported at the token that cannot stand there") {
    check_condition_problem("", Code::ExpressionSyntax, 0);
    check_condition_problem("trust >", Code::ExpressionSyntax, 7);
    check_condition_problem("trust > 1)", Code::ExpressionSyntax, 9);
    check_condition_problem("(trust > 1", Code::ExpressionSyntax, 10);
    check_condition_problem("trust > 1 told", Code::ExpressionSyntax, 10);
    check_condition_problem("1 < trust < 3", Code::ExpressionSyntax, 10);
    check_condition_problem("and told", Code::ExpressionSyntax, 0);
    check_condition_problem("told and or told", Code::ExpressionSyntax, 9);
    check_condition_problem("trust > #", Code::ExpressionSyntax, 8);
    check_condition_problem("trust ≥ 5", Code::ExpressionSyntax, 6);
    check_condition_problem("min(1) == 1", Code::ExpressionSyntax, 5);
    check_condition_problem("min(1, 2, 3) == 1", Code::ExpressionSyntax, 8);
    check_condition_problem("visits(opening) == 1", Code::ExpressionSyntax, 7);
    check_condition_problem("visits('opening) == 1", Code::ExpressionSyntax, 7);
    check_condition_problem("'opening' == 1", Code::ExpressionSyntax, 0);
    check_condition_problem("told\n", Code::ExpressionSyntax, 4);
}

TEST_CASE("names that do not exist are reported with the nearest one that does") {
    check_condition_problem("trst > 1", Code::UnknownVariable, 0);
    check_condition_problem("told and Trust > 1", Code::UnknownVariable, 9);
    check_condition_problem("mxa(1, 2) == 1", Code::UnknownFunction, 0);
    check_condition_problem("visits('pricin') == 1", Code::ExpressionNode, 7);
    check_effect_problem("trst += 1", Code::UnknownVariable, 0);
    check_effect_problem("trust += cont", Code::UnknownVariable, 9);
    CHECK(hint_of("trst > 1") == "Did you mean “trust”?");
    CHECK(hint_of("mxa(1, 2) == 1") == "Did you mean “max”?");
    CHECK(hint_of("visits('pricin') == 1") == "Did you mean “pricing”?");
    CHECK(hint_of("told = true") == "To compare, write “==”.");
    CHECK(hint_of("(told") == "“)” was expected.");
    CHECK_FALSE(hint_of("trust / debt == 1").empty());
}

TEST_CASE("an effect that is none is told so") {
    check_effect_problem("", Code::NotAnEffect, 0);
    check_effect_problem("5", Code::NotAnEffect, 0);
    check_effect_problem("trust", Code::NotAnEffect, 5);
    check_effect_problem("trust > 5", Code::NotAnEffect, 6);
    check_effect_problem("trust == 5", Code::NotAnEffect, 6);
    check_effect_problem("trust /= 5", Code::NotAnEffect, 6);
    check_effect_problem("5 = trust", Code::NotAnEffect, 0);
    check_effect_problem("trust += 1; debt = 2", Code::ExpressionSyntax, 10);
}

TEST_CASE("numbers go to a million, longer ones do not wrap round") {
    CHECK(value("1000000") == 1'000'000);
    CHECK(value("007") == 7);
    check_condition_problem("trust < 1000001", Code::NumberTooLarge, 8);
    check_condition_problem("trust < 18446744073709551617", Code::NumberTooLarge, 8);
}

TEST_CASE("500 characters and 32 levels are allowed, one more is not") {
    std::string longest = "told";
    while (longest.size() + 8 <= kMaxExpressionLength) longest += " or told";
    longest.resize(kMaxExpressionLength, ' ');
    CHECK_FALSE(condition(longest).empty());
    check_condition_problem(longest + " ", Code::ExpressionTooLong, 0);
    CHECK(holds(nested(31, "(", "true", ")")));
    CHECK(holds(nested(30, "not ", "true", "")));
    check_condition_problem(nested(32, "(", "true", ")"), Code::ExpressionTooDeep, 32);
    check_condition_problem(nested(124, "not ", "told", ""), Code::ExpressionTooDeep, 128);
    check_effect_problem("trust = " + nested(200, "-", "1", ""), Code::ExpressionTooDeep, 40);
}

TEST_CASE("the longest possible expressions fit the memory of the evaluation") {
    const std::string deep = nested(31, "1+(", "1", ")");
    CHECK(value(deep) == 32);
    std::string wide = "1";
    while (wide.size() + 2 <= kMaxExpressionLength - 7) wide += "+1";
    CHECK(value(wide) == static_cast<std::int64_t>(wide.size() / 2 + 1));
    std::string signs = "huge+=1";
    while (signs.size() + 2 <= kMaxExpressionLength) signs += "-1";
    CHECK(evaluate(effect(signs).value.code, TestValues{}.view()) ==
          1 - static_cast<std::int64_t>((signs.size() - 7) / 2));
}

TEST_CASE("instructions are copied, moved and compared whether they are few or many") {
    const Expression few = condition("trust > 1");
    const Expression many = condition("trust > 1 and debt < 2 or told");
    REQUIRE(few.code.size() == 3);
    REQUIRE(many.code.size() > 3);
    for (const Expression* original : {&few, &many}) {
        Instructions copy = original->code;
        CHECK(copy == original->code);
        Instructions moved = std::move(copy);
        CHECK(moved == original->code);
        CHECK(copy.empty());  // NOLINT: a moved-from value must not reach beyond its memory
        copy = few.code;
        copy = many.code;
        CHECK(copy == many.code);
        copy = few.code;
        CHECK(copy == few.code);
        CHECK_FALSE(copy == many.code);
    }
    CHECK(Instructions().empty());
}
