#pragma once

// Signs: the small, readable observations that speak for or against each kind of line, e.g.
// "starts:credit-start" or "-1:kind whole:related-heading". How much a sign weighs for a kind is
// learned (resources/model/lines.tsv, train_lines.cpp); which signs there are is said here and in
// the newspaper elements' own files.

#include "app/extract/line_facts.h"

#include <QHash>

#include <memory>
#include <vector>

namespace broadsheet {

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
    void addWord(SignPart group, const FoldedWord &word);

    /// Also with the zone: what stands above the body means something else than below it.
    void addZoned(Zone zone, SignPart group, SignPart name = {});
    void addZoned(Zone zone, SignPart group, int value);

    std::vector<SignId> ids;

private:
    void put(const SignPart &a, const SignPart &b, const SignPart &c = {})
    {
        const SignId id = (a + b + c).id();
        ids.push_back(id);
        if (m_names != nullptr) {
            m_names->insert(id, a.text().toByteArray().append(b.text()).append(c.text()));
        }
    }

    QHash<SignId, QByteArray> *m_names;
};

struct ElementContext;

class LineSigner
{
public:
    explicit LineSigner(const TextFacts &facts);
    ~LineSigner();

    /// The signs of one line.
    std::vector<SignId> signsOf(int line, QHash<SignId, QByteArray> *names = nullptr) const;

    const ElementContext &elements() const;

private:
    struct Context;
    const TextFacts &m_facts;
    std::unique_ptr<Context> m_context;
};

} // namespace broadsheet
