#include "scenario/diagnostic.h"

#include <array>
#include <cassert>

namespace rapport::scenario {

namespace {

constexpr std::array kCatalogue = {
    CatalogueEntry{Code::FileTooLarge, "file-too-large", Severity::Error},
    CatalogueEntry{Code::SyntaxError, "syntax-error", Severity::Error},
    CatalogueEntry{Code::InvalidUtf8, "invalid-utf8", Severity::Error},
    CatalogueEntry{Code::TooDeep, "too-deep", Severity::Error},
    CatalogueEntry{Code::DuplicateKey, "duplicate-key", Severity::Error},
    CatalogueEntry{Code::NotAnObject, "not-an-object", Severity::Error},
    CatalogueEntry{Code::UnsupportedFormat, "unsupported-format", Severity::Error},
    CatalogueEntry{Code::NeedsNewerFormat, "needs-newer-format", Severity::Error},
    CatalogueEntry{Code::TooManyProblems, "too-many-problems", Severity::Warning},
    CatalogueEntry{Code::UnknownField, "unknown-field", Severity::Error},
    CatalogueEntry{Code::MissingField, "missing-field", Severity::Error},
    CatalogueEntry{Code::WrongType, "wrong-type", Severity::Error},
    CatalogueEntry{Code::NotWhole, "not-whole", Severity::Error},
    CatalogueEntry{Code::OutOfRange, "out-of-range", Severity::Error},
    CatalogueEntry{Code::UnknownValue, "unknown-value", Severity::Error},
    CatalogueEntry{Code::BadId, "bad-id", Severity::Error},
    CatalogueEntry{Code::TooMany, "too-many", Severity::Error},
    CatalogueEntry{Code::TooFew, "too-few", Severity::Error},
    CatalogueEntry{Code::BadColour, "bad-colour", Severity::Error},
    CatalogueEntry{Code::DuplicateId, "duplicate-id", Severity::Error},
    CatalogueEntry{Code::EmptyText, "empty-text", Severity::Error},
    CatalogueEntry{Code::TextTooLong, "text-too-long", Severity::Error},
    CatalogueEntry{Code::ControlCharacter, "control-character", Severity::Error},
    CatalogueEntry{Code::MissingLanguage, "missing-language", Severity::Error},
    CatalogueEntry{Code::UnlistedLanguage, "unlisted-language", Severity::Error},
    CatalogueEntry{Code::BadLanguage, "bad-language", Severity::Error},
    CatalogueEntry{Code::DuplicateLanguage, "duplicate-language", Severity::Error},
    CatalogueEntry{Code::DefaultLanguage, "default-language", Severity::Error},
    CatalogueEntry{Code::BadVariableName, "bad-variable-name", Severity::Error},
    CatalogueEntry{Code::StartOutsideRange, "start-outside-range", Severity::Error},
    CatalogueEntry{Code::EmptyRange, "empty-range", Severity::Error},
    CatalogueEntry{Code::BooleanRange, "boolean-range", Severity::Error},
    CatalogueEntry{Code::ShownBoolean, "shown-boolean", Severity::Error},
    CatalogueEntry{Code::MeterWithoutTitle, "meter-without-title", Severity::Error},
    CatalogueEntry{Code::UnusedVariable, "unused-variable", Severity::Warning},
    CatalogueEntry{Code::ExpressionSyntax, "expression-syntax", Severity::Error},
    CatalogueEntry{Code::ExpressionTooLong, "expression-too-long", Severity::Error},
    CatalogueEntry{Code::ExpressionTooDeep, "expression-too-deep", Severity::Error},
    CatalogueEntry{Code::UnknownVariable, "unknown-variable", Severity::Error},
    CatalogueEntry{Code::UnknownFunction, "unknown-function", Severity::Error},
    CatalogueEntry{Code::ExpressionNode, "expression-node", Severity::Error},
    CatalogueEntry{Code::ExpressionType, "expression-type", Severity::Error},
    CatalogueEntry{Code::NumberTooLarge, "number-too-large", Severity::Error},
    CatalogueEntry{Code::DivisorMayBeZero, "divisor-may-be-zero", Severity::Error},
    CatalogueEntry{Code::NotAnEffect, "not-an-effect", Severity::Error},
    CatalogueEntry{Code::AlwaysTrue, "always-true", Severity::Warning},
    CatalogueEntry{Code::AlwaysFalse, "always-false", Severity::Warning},
    CatalogueEntry{Code::DuplicateNode, "duplicate-node", Severity::Error},
    CatalogueEntry{Code::UnknownNode, "unknown-node", Severity::Error},
    CatalogueEntry{Code::UnreachableNode, "unreachable-node", Severity::Warning},
    CatalogueEntry{Code::NoWayToEnding, "no-way-to-ending", Severity::Error},
    CatalogueEntry{Code::NoContinuation, "no-continuation", Severity::Error},
    CatalogueEntry{Code::SeveralContinuations, "several-continuations", Severity::Error},
    CatalogueEntry{Code::LastBranchConditional, "last-branch-conditional", Severity::Error},
    CatalogueEntry{Code::BranchAfterDefault, "branch-after-default", Severity::Error},
    CatalogueEntry{Code::VariantAfterDefault, "variant-after-default", Severity::Error},
    CatalogueEntry{Code::LoopWithoutLimit, "loop-without-limit", Severity::Error},
    CatalogueEntry{Code::ExitNotEnding, "exit-not-ending", Severity::Error},
    CatalogueEntry{Code::LoopsNotNeeded, "loops-not-needed", Severity::Warning},
    CatalogueEntry{Code::DuplicateReply, "duplicate-reply", Severity::Error},
    CatalogueEntry{Code::NoUnconditionalReply, "no-unconditional-reply", Severity::Error},
    CatalogueEntry{Code::UnknownReply, "unknown-reply", Severity::Error},
    CatalogueEntry{Code::TimeoutReplyConditional, "timeout-reply-conditional", Severity::Error},
    CatalogueEntry{Code::SilentReplyWithoutLimit, "silent-reply-without-limit", Severity::Error},
    CatalogueEntry{Code::LockedWithoutCondition, "locked-without-condition", Severity::Error},
    CatalogueEntry{Code::SameReplyText, "same-reply-text", Severity::Warning},
    CatalogueEntry{Code::NoExhausted, "no-exhausted", Severity::Error},
    CatalogueEntry{Code::ExhaustedNotNeeded, "exhausted-not-needed", Severity::Warning},
    CatalogueEntry{Code::UnknownContact, "unknown-contact", Severity::Error},
    CatalogueEntry{Code::OutcomeNotMeasured, "outcome-not-measured", Severity::Error},
    CatalogueEntry{Code::LastOutcomeFrom, "last-outcome-from", Severity::Error},
    CatalogueEntry{Code::OutcomeWithoutFrom, "outcome-without-from", Severity::Error},
    CatalogueEntry{Code::OutcomeOrder, "outcome-order", Severity::Error},
    CatalogueEntry{Code::UnknownItem, "unknown-item", Severity::Error},
    CatalogueEntry{Code::BestIsWorst, "best-is-worst", Severity::Error},
    CatalogueEntry{Code::ExpertsEqual, "experts-equal", Severity::Error},
    CatalogueEntry{Code::WorstIsSilent, "worst-is-silent", Severity::Error},
    CatalogueEntry{Code::RuleShape, "rule-shape", Severity::Error},
    CatalogueEntry{Code::UrgenciesEqual, "urgencies-equal", Severity::Error},
    CatalogueEntry{Code::RuleNotOffered, "rule-not-offered", Severity::Error},
    CatalogueEntry{Code::NothingMeasured, "nothing-measured", Severity::Error},
    CatalogueEntry{Code::ExplanationCredits, "explanation-credits", Severity::Error},
    CatalogueEntry{Code::BudgetImpossible, "budget-impossible", Severity::Error},
    CatalogueEntry{Code::UnrealisticInRange, "unrealistic-in-range", Severity::Error},
    CatalogueEntry{Code::OptionalEvidence, "optional-evidence", Severity::Warning},
    CatalogueEntry{Code::UnusedContact, "unused-contact", Severity::Warning},
    CatalogueEntry{Code::UnknownCatalogue, "unknown-catalogue", Severity::Error},
    CatalogueEntry{Code::BriefWithoutCatalogue, "brief-without-catalogue", Severity::Error},
    CatalogueEntry{Code::UnknownCatalogueItem, "unknown-catalogue-item", Severity::Error},
    CatalogueEntry{Code::UnusedCatalogue, "unused-catalogue", Severity::Warning},
    CatalogueEntry{Code::CircularOrder, "circular-order", Severity::Error},
    CatalogueEntry{Code::UnknownFragment, "unknown-fragment", Severity::Error},
    CatalogueEntry{Code::NestedFragment, "nested-fragment", Severity::Error},
    CatalogueEntry{Code::FragmentLanguage, "fragment-language", Severity::Error},
    CatalogueEntry{Code::UnboundVariable, "unbound-variable", Severity::Error},
    CatalogueEntry{Code::BindingMismatch, "binding-mismatch", Severity::Error},
    CatalogueEntry{Code::UnknownExit, "unknown-exit", Severity::Error},
    CatalogueEntry{Code::MissingExit, "missing-exit", Severity::Error},
    CatalogueEntry{Code::UnknownFramework, "unknown-framework", Severity::Error},
    CatalogueEntry{Code::UnknownIndicator, "unknown-indicator", Severity::Error},
    CatalogueEntry{Code::UnknownCompetency, "unknown-competency", Severity::Error},
    CatalogueEntry{Code::UnknownMyth, "unknown-myth", Severity::Error},
    CatalogueEntry{Code::NegativeEvidence, "negative-evidence", Severity::Error},
    CatalogueEntry{Code::ScoredWithoutOpportunity, "scored-without-opportunity", Severity::Error},
    CatalogueEntry{Code::OpportunityNotScored, "opportunity-not-scored", Severity::Error},
    CatalogueEntry{Code::UnknownGroup, "unknown-group", Severity::Error},
    CatalogueEntry{Code::ScaleIncomplete, "scale-incomplete", Severity::Error},
};

static_assert(kCatalogue.size() == static_cast<std::size_t>(Code::kCount));

}  // namespace

std::span<const CatalogueEntry> diagnostic_catalogue() {
    return kCatalogue;
}

const CatalogueEntry& catalogue_entry(Code code) {
    const CatalogueEntry& entry = kCatalogue[static_cast<std::size_t>(code)];
    assert(entry.code == code);
    return entry;
}

}  // namespace rapport::scenario
