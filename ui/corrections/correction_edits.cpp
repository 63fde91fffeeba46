#include "ui/corrections/correction_edits.h"

#include "app/base/when_done.h"

namespace broadsheet {

CorrectionEdits::CorrectionEdits(Library &library, NotebookEdits &undo)
    : m_library(library)
    , m_undo(undo)
{
}

CorrectionEdits::~CorrectionEdits() { m_job->cancel = true; }

void CorrectionEdits::correct(ArticleId article,
                              int block,
                              const BlockName &name,
                              const BlockChange &change)
{
    const auto take = [this](const Result<CorrectionDone> &result) {
        if (!result) {
            Q_EMIT failed(result.error());
            return;
        }
        const auto set = [this, done = *result](const BlockChange &said) {
            return setCorrection(m_library, done.article, done.block, said);
        };
        m_undo.record(
            tr("correction"),
            [set, after = result->after] { return set(after); },
            [set, before = result->before] { return set(before); });
        Q_EMIT corrected(*result);
    };
    whenDone(correctBlock(m_library, article, block, name, change), this, take);
}

void CorrectionEdits::addRule(const CorrectionRule &rule)
{
    apply(broadsheet::addRule(m_library, rule, m_job), true);
}

void CorrectionEdits::removeRule(const QString &id)
{
    apply(setRuleRemoved(m_library, id, true, m_job), false);
}

NotebookEdits::Verb CorrectionEdits::removal(const QString &id, bool removed)
{
    return [this, id, removed] {
        return setRuleRemoved(m_library, id, removed, m_job)
            .then([](const Result<RuleApplied> &done) {
                return done ? Result<void>() : Result<void>(Unexpected{done.error()});
            });
    };
}

void CorrectionEdits::apply(const QFuture<Result<RuleApplied>> &future, bool added)
{
    whenDone(future, this, [this, added](const Result<RuleApplied> &done) {
        if (!done) {
            Q_EMIT failed(done.error());
            return;
        }
        m_undo.record(added ? tr("correction rule") : tr("removal of a correction rule"),
                      removal(done->id, !added),
                      removal(done->id, added));
        Q_EMIT ruleApplied(done->articles);
        Q_EMIT rulesChanged();
    });
}

} // namespace broadsheet
