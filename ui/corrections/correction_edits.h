#pragma once

// The verbs of library/corrections and library/correction_rules, each undoable.

#include "app/library/correction_rules.h"
#include "app/library/corrections.h"
#include "ui/notes/notebook_edits.h"

namespace broadsheet {

class CorrectionEdits final : public QObject
{
    Q_OBJECT

public:
    CorrectionEdits(Library &library, NotebookEdits &undo);

    /// A rule that is being applied is stopped; the rest follows at the next start.
    ~CorrectionEdits() override;

    void correct(ArticleId article, int block, const BlockName &name, const BlockChange &change);
    void addRule(const CorrectionRule &rule);
    void removeRule(const QString &id);

Q_SIGNALS:
    void corrected(const broadsheet::CorrectionDone &done);
    void ruleApplied(int articles); // that changed
    void rulesChanged();
    void failed(const broadsheet::Error &error);

private:
    NotebookEdits::Verb removal(const QString &id, bool removed);
    void apply(const QFuture<Result<RuleApplied>> &future, bool added);

    Library &m_library;
    NotebookEdits &m_undo;
    std::shared_ptr<ReparseJob> m_job = std::make_shared<ReparseJob>();
};

} // namespace broadsheet
