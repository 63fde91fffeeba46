#pragma once

// Signs: the small, readable observations that speak for or against each kind of line, e.g.
// "starts:credit-start" or "-1:kind whole:related-heading". How much a sign weighs for a kind is
// learned (resources/model/lines.tsv, train_lines.cpp); which signs there are is said here and in
// the newspaper elements' own files.

#include "app/extract/line_facts.h"

#include <QByteArray>
#include <QHash>

#include <concepts>
#include <memory>
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

class SignList
{
public:
    /// `names`, when given, collects the name of each sign (the trainer and tests want them).
    explicit SignList(QHash<SignId, QByteArray> *names = nullptr)
        : m_names(names)
    {
    }

    void add(SignPart group, SignPart name = {}) { put(group, name); }

    void add(SignPart group, int value);

    void add(SignPart prefix, SignPart group, SignPart name) { put(prefix, group, name); }

    void add(SignPart prefix, SignPart group, int value);
    void addWord(SignPart group, QStringView word);

    /// Also with the zone: what stands above the body means something else than below it.
    void addZoned(Zone zone, SignPart group, SignPart name = {});
    void addZoned(Zone zone, SignPart group, int value);

    QVector<SignId> ids;

private:
    void put(const SignPart &a, const SignPart &b, const SignPart &c = {})
    {
        const SignId id = (a + b + c).id();
        ids += id;
        if (m_names != nullptr) {
            m_names->insert(id, a.text().toByteArray().append(b.text()).append(c.text()));
        }
    }

    QHash<SignId, QByteArray> *m_names;
};

class LineSigner
{
public:
    explicit LineSigner(const TextFacts &facts);
    ~LineSigner();

    /// The signs of one line.
    QVector<SignId> signsOf(int line, QHash<SignId, QByteArray> *names = nullptr) const;

private:
    struct Context;
    const TextFacts &m_facts;
    std::unique_ptr<Context> m_context;
};

} // namespace broadsheet
