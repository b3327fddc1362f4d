// Tokens of the expression language and the operators' binding strengths. Internal to the layer; values and one small
// class. Invariant of the Lexer: current() is the token that has not been used up yet; positions are bytes in the
// source.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

#include "scenario/expression.h"

namespace rapport::scenario {

enum class TokenKind : std::uint8_t { End, Number, Word, Node, Symbol, Bad };

struct BinaryOperator {
    std::string_view symbol;
    Operation operation;
    int level;  // 1 binds weakest
};

inline constexpr std::array kBinaryOperators = {
    BinaryOperator{"or", Operation::Or, 1},       BinaryOperator{"and", Operation::And, 2},
    BinaryOperator{"==", Operation::Equal, 4},    BinaryOperator{"!=", Operation::NotEqual, 4},
    BinaryOperator{"<", Operation::Less, 4},      BinaryOperator{"<=", Operation::LessEqual, 4},
    BinaryOperator{">", Operation::Greater, 4},   BinaryOperator{">=", Operation::GreaterEqual, 4},
    BinaryOperator{"+", Operation::Add, 5},       BinaryOperator{"-", Operation::Subtract, 5},
    BinaryOperator{"*", Operation::Multiply, 6},  BinaryOperator{"/", Operation::Divide, 6},
    BinaryOperator{"%", Operation::Remainder, 6},
};
inline constexpr int kNotLevel = 3;
inline constexpr int kComparisonLevel = 4;
inline constexpr int kUnaryLevel = 7;

struct Token {
    TokenKind kind = TokenKind::End;
    std::string_view text;
    std::size_t offset = 0;
    const BinaryOperator* binary = nullptr;  // if the token is one
};

inline bool is_letter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
inline bool is_digit(char c) {
    return c >= '0' && c <= '9';
}

// Cuts an expression into tokens, one ahead of the parser.
class Lexer {
  public:
    explicit Lexer(std::string_view source) : m_source(source) { advance(); }

    const Token& current() const { return m_current; }

    void advance() {
        while (m_position < m_source.size() && (m_source[m_position] == ' ' || m_source[m_position] == '\t'))
            ++m_position;
        const std::size_t begin = m_position;
        if (begin == m_source.size()) return set(TokenKind::End, begin);
        const char c = m_source[m_position++];
        if (is_digit(c)) {
            while (m_position < m_source.size() && is_digit(m_source[m_position])) ++m_position;
            return set(TokenKind::Number, begin);
        }
        if (is_letter(c)) {
            while (m_position < m_source.size() && (is_letter(m_source[m_position]) || is_digit(m_source[m_position])))
                ++m_position;
            return set(TokenKind::Word, begin);
        }
        if (c == '\'') {
            const std::size_t close = m_source.find('\'', m_position);
            if (close == std::string_view::npos) return set(TokenKind::Bad, begin);
            m_position = close + 1;
            return set(TokenKind::Node, begin);
        }
        constexpr std::array<std::string_view, 7> kPairs = {"==", "!=", "<=", ">=", "+=", "-=", "*="};
        const std::string_view pair = m_source.substr(begin, 2);
        if (std::find(kPairs.begin(), kPairs.end(), pair) != kPairs.end()) {
            ++m_position;
            return set(TokenKind::Symbol, begin);
        }
        const bool single = std::string_view("<>=+-*/%(),").find(c) != std::string_view::npos;
        if (!single) {  // keep the bytes of one UTF-8 character together
            while (m_position < m_source.size() && (static_cast<unsigned char>(m_source[m_position]) & 0xC0U) == 0x80U)
                ++m_position;
        }
        set(single ? TokenKind::Symbol : TokenKind::Bad, begin);
    }

  private:
    void set(TokenKind kind, std::size_t begin) {
        m_current = {kind, m_source.substr(begin, m_position - begin), begin, nullptr};
        if ((kind != TokenKind::Symbol && kind != TokenKind::Word) || m_current.text.size() > 3) return;
        for (const BinaryOperator& each : kBinaryOperators) {
            if (each.symbol == m_current.text) m_current.binary = &each;
        }
    }

    std::string_view m_source;
    std::size_t m_position = 0;
    Token m_current;
};

}  // namespace rapport::scenario
