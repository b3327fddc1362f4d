#include "cli/play_desk.h"

#include <array>
#include <charconv>
#include <cstdlib>
#include <string_view>
#include <utility>

namespace rapport::cli {

using base::Phrase;

namespace {

std::string trimmed(const std::string& line) {
    const std::size_t first = line.find_first_not_of(" \t\r");
    if (first == std::string::npos) return {};
    return line.substr(first, line.find_last_not_of(" \t\r") - first + 1);
}

// The command that a word names: b f t q ?, or 0. With the letters of the same keys on a Russian keyboard.
char command_in(std::string word) {
    while (!word.empty() && word.back() == '.') word.pop_back();
    using Names = std::array<std::string_view, 6>;
    static constexpr std::array<std::pair<char, Names>, 5> kCommands = {
        {{'b', {"b", "B", "и", "И", "back", "назад"}},
         {'f', {"f", "F", "а", "А", "facts", "факты"}},
         {'t', {"t", "T", "е", "Е", "text", "текст"}},
         {'q', {"q", "Q", "й", "Й", "quit", "выход"}},
         {'?', {"?", "help", "помощь", "справка", "?", "?"}}}};
    for (const auto& [command, names] : kCommands) {
        for (const std::string_view name : names) {
            if (word == name) return command;
        }
    }
    return 0;
}

}  // namespace

Desk::Desk(Playing& playing) : m_playing(playing), m_voice{playing.context.page(), playing.context.tr} {}

const std::string& Desk::text(const scenario::Text& text) const {
    return m_playing.conversation.scenario().text(text, m_playing.conversation.language());
}

Typed Desk::ask(const Asking& asking) {
    while (true) {
        page().prompt(asking.prompt);
        std::optional<std::int64_t> left;
        if (asking.deadline) left = std::max<std::int64_t>(*asking.deadline - m_playing.now_ms(), 0);
        const LineInput::Answer read = m_playing.context.streams.input.read_line(left);
        page().blank();
        if (read.got == LineInput::Got::End) return {Typed::Kind::Leave, {}};
        if (read.got == LineInput::Got::TimedOut) return {Typed::Kind::TimedOut, {}};
        std::string typed = trimmed(read.line);
        if (typed.empty()) return {Typed::Kind::Empty, {}};
        switch (command_in(typed)) {
            case 'q':
                return {Typed::Kind::Leave, {}};
            case 'b':
                return {Typed::Kind::Back, {}};
            case 'f':
                look_up_facts();
                break;
            case 't':
                print_entries(m_voice, conversation(), 0);
                asking.show();
                break;
            case '?':
                say_help(asking);
                break;
            default:
                return {Typed::Kind::Text, std::move(typed)};
        }
    }
}

std::optional<std::string> Desk::line(const std::string& prompt) {
    page().prompt(prompt);
    LineInput::Answer read = m_playing.context.streams.input.read_line(std::nullopt);
    if (read.got != LineInput::Got::Line) return std::nullopt;
    if (!read.line.empty() && read.line.back() == '\r') read.line.pop_back();
    return std::move(read.line);
}

void Desk::say_help(const Asking& asking) {
    for (const std::string& sentence : asking.help) page().text(sentence);
    page().text(tr().tr("Or one of these letters, then Enter:"));
    page().item("f", tr().tr("look up the facts and read your goal again"), 2);
    page().item("b", tr().tr("take the last answer back"), 2);
    page().item("t", tr().tr("read the whole conversation so far, and what is asked now"), 2);
    page().item("q", tr().tr("leave"), 2);
    page().blank();
}

void Desk::look_up_facts() {
    const scenario::Scenario& scenario = conversation().scenario();
    print_facts(m_voice, scenario, conversation().language());
    page().labelled(tr().tr("Your goal"), text(scenario.briefing.goals.front()));
    page().blank();
}

bool Desk::give(const dialogue::Answer& answer) {
    const Phrase objection = conversation().objection(answer);
    if (!objection.empty()) {
        page().text(tr(objection));
        return false;
    }
    // A message that is answered has just been read.
    const std::size_t known = std::holds_alternative<dialogue::Handled>(answer) ? 1 : 0;
    change([&] { conversation().answer(answer, m_playing.now_ms()); }, known);
    return true;
}

void Desk::change(const std::function<void()>& change, std::size_t known) {
    const std::size_t said = conversation().transcript().size() + known;
    change();
    save();
    print_entries(m_voice, conversation(), said);
}

bool Desk::save() {
    m_failed = !m_playing.save();
    return !m_failed;
}

bool is_leave(const std::string& line) {
    return command_in(trimmed(line)) == 'q';
}

std::optional<std::vector<std::size_t>> numbers_in(const std::string& line) {
    constexpr std::string_view kSeparators = " \t,;.";
    std::vector<std::size_t> numbers;
    std::string_view rest = line;
    while (true) {
        const std::size_t first = rest.find_first_not_of(kSeparators);
        if (first == std::string_view::npos) return numbers;
        rest.remove_prefix(first);
        const std::string_view word = rest.substr(0, rest.find_first_of(kSeparators));
        std::size_t number = 0;
        const auto parsed = std::from_chars(word.data(), word.data() + word.size(), number);
        if (parsed.ec != std::errc() || parsed.ptr != word.data() + word.size()) return std::nullopt;
        numbers.push_back(number);
        rest.remove_prefix(word.size());
    }
}

std::optional<double> figure_in(const std::string& line) {
    std::string plain;
    for (const char c : line) {
        if (c == ' ') continue;  // “1 200”
        plain += c == ',' ? '.' : c;
    }
    if (plain.empty() || plain.size() > 15 || plain.find_first_not_of("0123456789.") != std::string::npos)
        return std::nullopt;
    double value = 0;
    const auto parsed = std::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (parsed.ec != std::errc() || parsed.ptr != plain.data() + plain.size()) return std::nullopt;
    return value;
}

}  // namespace rapport::cli
