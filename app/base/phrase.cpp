#include "base/phrase.h"

namespace rapport::base {

std::string Phrase::filled(std::string_view format) const {
    std::string sentence;
    std::size_t next = 0;
    while (!format.empty()) {
        const std::size_t hole = format.find("{}");
        sentence += format.substr(0, hole);
        if (hole == std::string_view::npos) break;
        if (next < m_arguments.size()) sentence += m_arguments[next++];
        format.remove_prefix(hole + 2);
    }
    return sentence;
}

}  // namespace rapport::base
