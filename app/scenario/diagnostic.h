// Diagnostics: what is wrong with a file that an author wrote. Collected, never thrown; every one has a code of the
// catalogue. The place is a JSON pointer (RFC 6901); scenario_io turns it into line and column. Values; no thread
// rules.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/phrase.h"

namespace rapport::scenario {

enum class Severity : std::uint8_t { Error, Warning };

enum class Code : std::uint8_t {
    // The file
    FileTooLarge,
    SyntaxError,
    InvalidUtf8,
    TooDeep,
    DuplicateKey,
    NotAnObject,
    UnsupportedFormat,
    NeedsNewerFormat,
    TooManyProblems,
    // Fields
    UnknownField,
    MissingField,
    WrongType,
    NotWhole,
    OutOfRange,
    UnknownValue,
    BadId,
    TooMany,
    TooFew,
    BadColour,
    DuplicateId,
    // Texts
    EmptyText,
    TextTooLong,
    ControlCharacter,
    MissingLanguage,
    UnlistedLanguage,
    BadLanguage,
    DuplicateLanguage,
    DefaultLanguage,
    // Variables
    BadVariableName,
    StartOutsideRange,
    EmptyRange,
    BooleanRange,
    ShownBoolean,
    MeterWithoutTitle,
    UnusedVariable,
    // Expressions
    ExpressionSyntax,
    ExpressionTooLong,
    ExpressionTooDeep,
    UnknownVariable,
    UnknownFunction,
    ExpressionNode,
    ExpressionType,
    NumberTooLarge,
    DivisorMayBeZero,
    NotAnEffect,
    AlwaysTrue,
    AlwaysFalse,
    // Nodes
    DuplicateNode,
    UnknownNode,
    UnreachableNode,
    NoWayToEnding,
    NoContinuation,
    SeveralContinuations,
    LastBranchConditional,
    BranchAfterDefault,
    VariantAfterDefault,
    LoopWithoutLimit,
    ExitNotEnding,
    LoopsNotNeeded,
    // Replies
    DuplicateReply,
    NoUnconditionalReply,
    UnknownReply,
    TimeoutReplyConditional,
    SilentReplyWithoutLimit,
    LockedWithoutCondition,
    SameReplyText,
    NoExhausted,
    ExhaustedNotNeeded,
    // Tasks
    UnknownContact,
    OutcomeNotMeasured,
    LastOutcomeFrom,
    OutcomeWithoutFrom,
    OutcomeOrder,
    UnknownItem,
    BestIsWorst,
    ExpertsEqual,
    WorstIsSilent,
    RuleShape,
    UrgenciesEqual,
    RuleNotOffered,
    NothingMeasured,
    ExplanationCredits,
    BudgetImpossible,
    UnrealisticInRange,
    OptionalEvidence,
    UnusedContact,
    UnknownCatalogue,
    BriefWithoutCatalogue,
    UnknownCatalogueItem,
    UnusedCatalogue,
    CircularOrder,
    // Fragments
    UnknownFragment,
    NestedFragment,
    FragmentLanguage,
    UnboundVariable,
    BindingMismatch,
    UnknownExit,
    MissingExit,
    // Scoring
    UnknownFramework,
    UnknownIndicator,
    UnknownCompetency,
    UnknownMyth,
    NegativeEvidence,
    ScoredWithoutOpportunity,
    OpportunityNotScored,
    // Frameworks
    UnknownGroup,
    ScaleIncomplete,
    kCount
};

// One row of the catalogue.
struct CatalogueEntry {
    Code code;
    const char* id;  // stable, "unknown-field"
    Severity severity;
};

std::span<const CatalogueEntry> diagnostic_catalogue();
const CatalogueEntry& catalogue_entry(Code code);

// A problem found in a document, before it is located in the file.
struct Problem {
    Code code;
    std::string pointer;  // "/nodes/3/decision/replies/0/next"
    base::Phrase message;
    base::Phrase hint;       // may be empty
    std::size_t inside = 0;  // for expressions: byte offset inside the string at `pointer`
};

using Problems = std::vector<Problem>;

}  // namespace rapport::scenario
