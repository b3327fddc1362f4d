#include "scenario/expression.h"

#include <algorithm>
#include <array>
#include <limits>

#include "base/nearest.h"
#include "scenario/expression_lexer.h"
#include "scenario/expression_range.h"
#include "scenario/saturating.h"

namespace rapport::scenario {

namespace {

using base::Phrase;

struct Operand {
    Type type = Type::Boolean;
    Range range{0, 1};
};

// Recursive descent by binding strength; emits postfix code. After the first problem everything returns at once.
class Parser {
  public:
    Parser(std::string_view source, const Scope& scope) : m_lexer(source), m_scope(scope), m_source(source) {}

    Parsed<Expression> condition() {
        const Operand whole = complete_expression(Type::Boolean);
        return finished(whole);
    }

    Parsed<Effect> effect() {
        const Token target = m_lexer.current();
        const Phrase not_an_effect = Phrase("An effect changes one variable, for example “trust += 5”.");
        if (target.kind != TokenKind::Word) return failed_effect(Code::NotAnEffect, target.offset, not_an_effect);
        const std::optional<std::uint32_t> variable = find_variable(target);
        m_lexer.advance();
        const Token assignment = m_lexer.current();
        Operation operation = Operation::Constant;  // plain "="
        if (assignment.text == "+=")
            operation = Operation::Add;
        else if (assignment.text == "-=")
            operation = Operation::Subtract;
        else if (assignment.text == "*=")
            operation = Operation::Multiply;
        else if (assignment.text != "=")
            return failed_effect(Code::NotAnEffect, assignment.offset, not_an_effect);
        if (!variable) return {{}, m_problem};
        m_lexer.advance();
        const Variable& changed = m_scope.variables[*variable];
        const bool compound = operation != Operation::Constant;
        if (compound && changed.type != Type::Integer) {
            return failed_effect(Code::ExpressionType, target.offset,
                                 Phrase("“{}” is a truth value; only a number can be changed by “{}”.",
                                        {changed.name, std::string(assignment.text)}));
        }
        if (compound) emit(Operation::Variable, *variable);
        Operand value = complete_expression(changed.type);
        if (compound) {
            emit(operation, 0);
            value.range = combine(operation, {changed.min, changed.max}, value.range);
        }
        Parsed<Expression> parsed = finished(value);
        if (parsed.problem) return {{}, std::move(parsed.problem)};
        return {{*variable, std::move(parsed.value)}, std::nullopt};
    }

  private:
    Parsed<Effect> failed_effect(Code code, std::size_t offset, Phrase message) {
        fail(code, offset, std::move(message));
        return {{}, m_problem};
    }

    Parsed<Expression> finished(const Operand& whole) {
        if (m_problem) return {{}, m_problem};
        return {{std::string(m_source), Instructions(std::span(m_code).first(m_size)), whole.type, whole.range},
                std::nullopt};
    }

    Operand complete_expression(Type wanted) {
        if (m_source.size() > kMaxExpressionLength) {
            fail(Code::ExpressionTooLong, 0,
                 Phrase("This expression has {} characters; at most {} are allowed.",
                        {std::to_string(m_source.size()), std::to_string(kMaxExpressionLength)}));
            return {};
        }
        const std::size_t begin = m_lexer.current().offset;
        const Operand whole = binary(1);
        const Token& rest = m_lexer.current();
        if (rest.kind != TokenKind::End) unexpected(rest);
        require(whole, wanted, begin);
        return whole;
    }

    Operand binary(int level) {
        if (level == kNotLevel) return negation();
        if (level == kUnaryLevel) return unary();
        const std::size_t begin = m_lexer.current().offset;
        Operand left = binary(level + 1);
        while (!m_problem) {
            const BinaryOperator* found = m_lexer.current().binary;
            if (found == nullptr || found->level != level) return left;
            m_lexer.advance();
            const std::size_t right_begin = m_lexer.current().offset;
            const Operand right = binary(level + 1);
            left = apply(*found, left, begin, right, right_begin);
            if (level == kComparisonLevel) return left;  // comparisons do not chain
        }
        return left;
    }

    Operand apply(const BinaryOperator& by, const Operand& left, std::size_t left_begin, const Operand& right,
                  std::size_t right_begin) {
        const bool logical = by.operation == Operation::Or || by.operation == Operation::And;
        const bool equality = by.operation == Operation::Equal || by.operation == Operation::NotEqual;
        if (equality) {
            require(right, left.type, right_begin);
        } else {
            require(left, logical ? Type::Boolean : Type::Integer, left_begin);
            require(right, logical ? Type::Boolean : Type::Integer, right_begin);
        }
        const bool divides = by.operation == Operation::Divide || by.operation == Operation::Remainder;
        if (divides && right.range.min <= 0 && right.range.max >= 0) {
            fail(Code::DivisorMayBeZero, right_begin,
                 Phrase("The divisor can be zero: its value lies between {} and {}.",
                        {std::to_string(right.range.min), std::to_string(right.range.max)}),
                 Phrase("Divide by a number, or by a variable whose range leaves out 0; “max(1, …)” helps."));
        }
        if (m_problem) return left;
        emit(by.operation, 0);
        const Type type = by.level >= 5 ? Type::Integer : Type::Boolean;
        return {type, combine(by.operation, left.range, right.range)};
    }

    Operand negation() {
        if (m_lexer.current().text != "not") return binary(kComparisonLevel);
        const Depth depth(*this);
        m_lexer.advance();
        const std::size_t begin = m_lexer.current().offset;
        const Operand inner = m_problem ? Operand{} : negation();
        require(inner, Type::Boolean, begin);
        if (m_problem) return {};  // the range may be that of a number, and have no complement
        emit(Operation::Not, 0);
        return {Type::Boolean, {1 - inner.range.max, 1 - inner.range.min}};
    }

    Operand unary() {
        if (m_lexer.current().text != "-") return primary();
        const Depth depth(*this);
        m_lexer.advance();
        const std::size_t begin = m_lexer.current().offset;
        const Operand inner = m_problem ? Operand{} : unary();
        require(inner, Type::Integer, begin);
        emit(Operation::Negate, 0);
        return {Type::Integer, {saturating_subtract(0, inner.range.max), saturating_subtract(0, inner.range.min)}};
    }

    Operand primary() {
        const Depth depth(*this);
        if (m_problem) return {};
        const Token token = m_lexer.current();
        if (token.kind == TokenKind::Number) return number(token);
        if (token.text == "(") {
            m_lexer.advance();
            const Operand inner = binary(1);
            expect(")");
            return inner;
        }
        if (token.kind != TokenKind::Word || token.text == "and" || token.text == "or" || token.text == "not") {
            unexpected(token);
            return {};
        }
        m_lexer.advance();
        if (token.text == "true" || token.text == "false") {
            const std::int64_t value = token.text == "true" ? 1 : 0;
            emit(Operation::Constant, value);
            return {Type::Boolean, {value, value}};
        }
        if (m_lexer.current().text == "(") return call(token);
        const std::optional<std::uint32_t> variable = find_variable(token);
        if (!variable) return {};
        emit(Operation::Variable, *variable);
        const Variable& found = m_scope.variables[*variable];
        return {found.type, {found.min, found.max}};
    }

    Operand number(const Token& token) {
        m_lexer.advance();
        std::int64_t value = 0;
        for (const char digit : token.text)
            value = std::min<std::int64_t>(value * 10 + (digit - '0'), kMaxVariableValue + 1);
        if (value > kMaxVariableValue) {
            fail(Code::NumberTooLarge, token.offset,
                 Phrase("The number {} is larger than {}.",
                        {std::string(token.text), std::to_string(kMaxVariableValue)}));
        }
        emit(Operation::Constant, value);
        return {Type::Integer, {value, value}};
    }

    Operand call(const Token& name) {
        m_lexer.advance();  // "("
        if (name.text == "visits") return visits();
        if (name.text != "min" && name.text != "max") {
            constexpr std::array<std::string_view, 3> kFunctions = {"min", "max", "visits"};
            fail(Code::UnknownFunction, name.offset, Phrase("There is no function “{}”.", {std::string(name.text)}),
                 did_you_mean(name.text, kFunctions));
            return {};
        }
        const Operation operation = name.text == "min" ? Operation::Minimum : Operation::Maximum;
        const std::size_t first_begin = m_lexer.current().offset;
        const Operand first = binary(1);
        require(first, Type::Integer, first_begin);
        expect(",");
        const std::size_t second_begin = m_lexer.current().offset;
        const Operand second = m_problem ? Operand{} : binary(1);
        require(second, Type::Integer, second_begin);
        expect(")");
        emit(operation, 0);
        return {Type::Integer, combine(operation, first.range, second.range)};
    }

    Operand visits() {
        const Token node = m_lexer.current();
        if (node.kind != TokenKind::Node) {
            unexpected(node);
            return {};
        }
        m_lexer.advance();
        const std::string_view id = node.text.substr(1, node.text.size() - 2);
        const std::optional<std::uint32_t> found =
            m_scope.find_node ? m_scope.find_node(m_scope.context, id) : std::nullopt;
        if (!found) {
            fail(Code::ExpressionNode, node.offset, Phrase("There is no node “{}”.", {std::string(id)}),
                 did_you_mean(id, m_scope.node_names));
            return {};
        }
        expect(")");
        emit(Operation::Visits, *found);
        return {Type::Integer, {0, kMaxVariableValue}};
    }

    std::optional<std::uint32_t> find_variable(const Token& token) {
        for (std::size_t i = 0; i < m_scope.variables.size(); ++i) {
            if (m_scope.variables[i].name == token.text) return static_cast<std::uint32_t>(i);
        }
        std::vector<std::string_view> names;
        for (const Variable& variable : m_scope.variables) names.push_back(variable.name);
        fail(Code::UnknownVariable, token.offset, Phrase("There is no variable “{}”.", {std::string(token.text)}),
             did_you_mean(token.text, names));
        return std::nullopt;
    }

    static Phrase did_you_mean(std::string_view name, std::span<const std::string_view> known) {
        const std::string_view nearest = base::nearest_name(name, known);
        return nearest.empty() ? Phrase() : Phrase("Did you mean “{}”?", {std::string(nearest)});
    }

    void require(const Operand& operand, Type wanted, std::size_t offset) {
        if (operand.type == wanted) return;
        fail(Code::ExpressionType, offset,
             wanted == Type::Boolean ? Phrase("A truth value is needed here, this is a number.")
                                     : Phrase("A number is needed here, this is a truth value."));
    }

    void expect(std::string_view symbol) {
        if (m_problem) return;
        if (m_lexer.current().text == symbol) return m_lexer.advance();
        unexpected(m_lexer.current(), symbol);
    }

    void unexpected(const Token& token, std::string_view wanted = {}) {
        const std::string found(token.text);
        Phrase hint = wanted.empty() ? Phrase() : Phrase("“{}” was expected.", {std::string(wanted)});
        if (token.text == "=") hint = Phrase("To compare, write “==”.");
        fail(Code::ExpressionSyntax, token.offset,
             token.kind == TokenKind::End ? Phrase("The expression ends too early.")
                                          : Phrase("“{}” cannot stand here.", {found}),
             std::move(hint));
    }

    void fail(Code code, std::size_t offset, Phrase message, Phrase hint = Phrase()) {
        if (!m_problem) m_problem = ExpressionProblem{code, offset, std::move(message), std::move(hint)};
    }

    // Constants, variables and nodes are all far below 2^31.
    void emit(Operation operation, std::int64_t operand) {
        if (!m_problem) m_code[m_size++] = {operation, static_cast<std::int32_t>(operand)};
    }

    // Counts nesting while it lives.
    struct Depth {
        explicit Depth(Parser& owner) : parser(owner) {
            if (++parser.m_depth <= kMaxExpressionDepth) return;
            parser.fail(
                Code::ExpressionTooDeep, parser.m_lexer.current().offset,
                Phrase("This expression is nested more than {} levels deep.", {std::to_string(kMaxExpressionDepth)}));
        }
        Depth(const Depth&) = delete;
        Depth& operator=(const Depth&) = delete;
        ~Depth() { --parser.m_depth; }
        Parser& parser;
    };

    Lexer m_lexer;
    const Scope& m_scope;
    std::string_view m_source;
    // Every instruction but one has a character of its own (“x += 1” begins with reading x), so this is enough; left
    // uninitialised because thousands of parsers are made while a large file is read.
    std::array<Instruction, kMaxExpressionLength + 1> m_code;
    std::size_t m_size = 0;
    std::optional<ExpressionProblem> m_problem;
    int m_depth = 0;
};

}  // namespace

Parsed<Expression> parse_condition(std::string_view source, const Scope& scope) {
    return Parser(source, scope).condition();
}

Parsed<Effect> parse_effect(std::string_view source, const Scope& scope) {
    return Parser(source, scope).effect();
}

}  // namespace rapport::scenario
