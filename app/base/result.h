// Result<T>: a value or an Error, for failures of the environment (files, database, fonts, window).
// Problems of content are diagnostics (scenario/diagnostic.h); bugs are assertions. The three are never mixed.
// Values; no thread rules. Invariant: exactly one of value and error is present.
#pragma once

#include <cassert>
#include <string>
#include <utility>
#include <variant>

namespace rapport::base {

// What went wrong, as a sentence a person can act on ("Cannot read /x/y.json: permission denied.").
struct Error {
    std::string message;
};

template <typename T>
class [[nodiscard]] Result {
  public:
    Result(T value) : m_state(std::in_place_index<0>, std::move(value)) {}
    Result(Error error) : m_state(std::in_place_index<1>, std::move(error)) {}

    bool ok() const { return m_state.index() == 0; }
    explicit operator bool() const { return ok(); }
    const T& value() const& {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T& value() & {
        assert(ok());
        return *std::get_if<0>(&m_state);
    }
    T&& value() && {
        assert(ok());
        return std::move(*std::get_if<0>(&m_state));
    }
    const Error& error() const {
        assert(!ok());
        return *std::get_if<1>(&m_state);
    }
    const T& operator*() const& { return value(); }
    T& operator*() & { return value(); }
    const T* operator->() const { return &value(); }
    T* operator->() { return &value(); }

  private:
    std::variant<T, Error> m_state;
};

// The result of an action that yields nothing but may fail.
struct Done {};
using Status = Result<Done>;

}  // namespace rapport::base
