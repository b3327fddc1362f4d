// Ranges of expressions: from the ranges of the operands, the smallest and largest value an operation can have.
// This is how a divisor is proven never to be zero and a condition found to be always true. Pure; internal to the
// layer.
#pragma once

#include "scenario/expression.h"

namespace rapport::scenario {

// `operation` has two operands. For Divide and Remainder, `b` must not contain 0.
Range combine(Operation operation, Range a, Range b);

}  // namespace rapport::scenario
