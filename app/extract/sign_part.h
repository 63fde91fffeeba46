#pragma once

// The hashed names of signs (line_signs.h), made of pieces.

#include <QByteArray>
#include <QStringView>

#include <concepts>
#include <type_traits>
#include <utility>

namespace broadsheet {

/// A sign's name, hashed so that no string is built while a text is read.
using SignId = quint64;

SignId signId(QByteArrayView name);

/// A piece of a sign's name. Its hash is a polynomial in Base (mod 2^64), so the hash of a whole
/// name is made of its pieces' hashes; those of literals are computed by the compiler.
class SignPart
{
public:
    static constexpr quint64 Base = 0x9e3779b97f4a7c15u;

    template<size_t N>
    [[gnu::always_inline]] constexpr SignPart(const char (&literal)[N])
        : SignPart(literal, std::make_index_sequence<N - 1>())
    {
    }

    template<typename Text>
    requires std::same_as < std::remove_cvref_t<Text>,

    const char * > constexpr SignPart(Text &&text) // a literal chosen at run time
        : SignPart(QByteArrayView(text))
    {
    }

    constexpr SignPart(QByteArrayView text)
        : m_text(text.data())
        , m_size(text.size())
    {
        for (const char c : text) {
            push(quint8(c));
        }
    }

    SignPart(const QByteArray &text)
        : SignPart(QByteArrayView(text))
    {
    }

    constexpr SignPart() = default;

    /// Of the text as UTF-8; the text is not kept.
    static SignPart ofWord(QStringView word)
    {
        SignPart part;
        for (const QChar c : word) {
            if (c.isSurrogate()) {
                return SignPart(word.toUtf8());
            }
            part.pushLetter(c.unicode());
        }
        return part;
    }

    /// Adds a letter as UTF-8 has it; not one half of a pair.
    void pushLetter(char16_t u)
    {
        if (u < 0x80) {
            push(quint8(u));
        } else if (u < 0x800) {
            push(quint8(0xc0 | u >> 6));
            push(quint8(0x80 | (u & 0x3f)));
        } else {
            push(quint8(0xe0 | u >> 12));
            push(quint8(0x80 | (u >> 6 & 0x3f)));
            push(quint8(0x80 | (u & 0x3f)));
        }
    }

    /// The hash of both, one after the other; the text is not kept.
    constexpr SignPart operator+(const SignPart &next) const
    {
        SignPart both;
        both.m_hash = m_hash * next.m_power + next.m_hash;
        both.m_power = m_power * next.m_power;
        return both;
    }

    [[gnu::always_inline]] constexpr void push(quint8 byte)
    {
        m_hash = m_hash * Base + byte + 1;
        m_power *= Base;
    }

    constexpr SignId id() const { return m_hash; }

    QByteArrayView text() const { return {m_text, m_size}; }

private:
    // Unrolled, so that the optimiser is left with two constants.
    template<size_t N, size_t... At>
    [[gnu::always_inline]] constexpr SignPart(const char (&literal)[N], std::index_sequence<At...>)
        : m_text(literal)
        , m_size(sizeof...(At))
    {
        (push(quint8(literal[At])), ...);
    }

    quint64 m_hash = 0;
    quint64 m_power = 1; // Base to the length
    const char *m_text = nullptr;
    qsizetype m_size = 0;
};

} // namespace broadsheet
