#pragma once

// Errors as values. The member names are those of std::expected, so that a later swap is an alias
// (GCC 12.2 has <expected> only under C++23, and clang 14's tools cannot see it at all).

#include <QString>

#include <utility>
#include <variant>

namespace broadsheet {

struct Error
{
    enum class Code {
        NotFound,    // no such file, article, note
        Unreadable,  // it is there, but the system does not let us read or write it
        Unsupported, // not a kind of file that we read
        Malformed,   // of a kind that we read, but broken
        TooLarge,
        Database, // SQLite said no: full, read-only, damaged, busy
        Newer,    // written by a newer version of the program
        Cancelled,
        Invalid, // the caller asked for something that makes no sense
    };
    Code code = Code::Invalid;
    QString message; // one line for people: what happened, to which file, what to do
    QString detail;  // for a log: what the library below said
};

struct Unexpected
{
    Error error;
};

inline Unexpected fail(Error::Code code, const QString &message, const QString &detail = {})
{
    return {Error{code, message, detail}};
}

template<typename T> class [[nodiscard]] Result
{
public:
    Result(T value)
        : m_state(std::in_place_index<0>, std::move(value))
    {
    }

    Result(Unexpected unexpected)
        : m_state(std::in_place_index<1>, std::move(unexpected.error))
    {
    }

    bool has_value() const { return m_state.index() == 0; }

    explicit operator bool() const { return has_value(); }

    T &value() { return std::get<0>(m_state); }

    const T &value() const { return std::get<0>(m_state); }

    T &operator*() { return value(); }

    const T &operator*() const { return value(); }

    T *operator->() { return &value(); }

    const T *operator->() const { return &value(); }

    const Error &error() const { return std::get<1>(m_state); }

private:
    std::variant<T, Error> m_state;
};

template<> class [[nodiscard]] Result<void>
{
public:
    Result() = default;

    Result(Unexpected unexpected)
        : m_error(std::move(unexpected.error))
        , m_failed(true)
    {
    }

    bool has_value() const { return !m_failed; }

    explicit operator bool() const { return !m_failed; }

    const Error &error() const { return m_error; }

private:
    Error m_error;
    bool m_failed = false;
};

} // namespace broadsheet
