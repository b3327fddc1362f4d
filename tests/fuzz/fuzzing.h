// What the fuzzers share: a check that stays in every build, and the dictionary given without an argument.
#pragma once

#include <cstdio>
#include <cstdlib>
#include <string>
#include <vector>

namespace rapport::fuzzing {

// Aborts, which libFuzzer reports with the input, unless `holds`.
inline void require(bool holds, const char* what) {
    if (holds) return;
    std::fprintf(stderr, "Does not hold: %s\n", what);
    std::abort();
}

// Adds -dict=`dictionary` to the arguments of libFuzzer, before it reads them.
inline void use_dictionary(int* count, char*** arguments, const char* dictionary) {
    static std::string option = std::string("-dict=") + dictionary;
    static std::vector<char*> extended;
    extended.assign(*arguments, *arguments + *count);
    extended.insert(extended.begin() + 1, option.data());
    extended.push_back(nullptr);
    ++*count;
    *arguments = extended.data();
}

}  // namespace rapport::fuzzing
