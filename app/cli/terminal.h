// The real terminal: what it can do, and lines from its keyboard with a time limit. One thread.
#pragma once

#include <string>

#include "cli/streams.h"

namespace rapport::cli {

// Reads a file descriptor. After a time limit has run out, what was half typed is thrown away.
class DescriptorInput final : public LineInput {
  public:
    explicit DescriptorInput(int descriptor) : m_descriptor(descriptor) {}
    Answer read_line(std::optional<std::int64_t> timeout_ms) override;

  private:
    int m_descriptor;
    std::string m_waiting;  // read, but not yet given out
};

// Columns of the terminal behind a descriptor; 80 if it is none.
int terminal_width(int descriptor);

}  // namespace rapport::cli
