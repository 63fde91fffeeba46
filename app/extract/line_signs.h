#pragma once

// Signs: the small, readable observations that speak for or against each kind of line, e.g.
// "starts:credit-start" or "-1:kind whole:related-heading". How much a sign weighs for a kind is
// learned (resources/model/lines.tsv, train_lines.cpp); which signs there are is said here and in
// the newspaper elements' own files.

#include "app/extract/line_facts.h"

#include <QByteArray>
#include <QHash>

#include <memory>

namespace broadsheet {

/// A sign's name, hashed (32-bit FNV-1a) so that no string is built while a text is read.
using SignId = quint32;

SignId signId(QByteArrayView name);

class SignList
{
public:
    /// `names`, when given, collects the name of each sign (the trainer and tests want them).
    explicit SignList(QHash<SignId, QByteArray> *names = nullptr)
        : m_names(names)
    {
    }

    void add(QByteArrayView group, QByteArrayView name = {});
    void add(QByteArrayView group, int value);
    void add(QByteArrayView prefix, QByteArrayView group, QByteArrayView name);
    void add(QByteArrayView prefix, QByteArrayView group, int value);
    void addWord(QByteArrayView group, QStringView word);

    /// Also with the zone: what stands above the body means something else than below it.
    void addZoned(Zone zone, QByteArrayView group, QByteArrayView name = {});
    void addZoned(Zone zone, QByteArrayView group, int value);

    QVector<SignId> ids;

private:
    void put(QByteArrayView a, QByteArrayView b, QByteArrayView c = {}, QByteArrayView d = {});

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
