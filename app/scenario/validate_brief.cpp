// The rules of briefs: that the catalogue knows what is offered, and that the key looks at what is offered.
#include "scenario/validator.h"

namespace rapport::scenario {

void Validator::check_brief(const BriefTask& brief, const Place& place) {
    for (std::size_t r = 0; r < brief.key.size(); ++r) {
        const Place at{place.node, "/decision/brief/key", r};
        check_optional_evidence(brief.key[r].evidence, at, "/evidence", Sign::PositiveOnly);
    }
}

}  // namespace rapport::scenario
