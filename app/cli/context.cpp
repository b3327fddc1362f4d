#include "cli/context.h"

#include <algorithm>

namespace rapport::cli {

std::string printable(const std::string& text) {
    std::string clean = text;
    const auto is_control = [](char c) { return (static_cast<unsigned char>(c) < 0x20 && c != '\n') || c == 0x7F; };
    std::replace_if(clean.begin(), clean.end(), is_control, '?');
    return clean;
}

std::nullopt_t Context::fail(Exit code, const std::string& sentence) {
    streams.out.flush();
    streams.err << "rapport-cli: " << printable(sentence) << '\n';
    exit = code;
    return std::nullopt;
}

std::nullopt_t Context::fail(Exit code, const base::Phrase& sentence) {
    return fail(code, tr.tr(sentence));
}

void Context::warn(const base::Phrase& sentence) {
    streams.out.flush();
    streams.err << "rapport-cli: " << printable(tr.tr(sentence)) << '\n';
}

}  // namespace rapport::cli
