#pragma once

#include "app/library/correction_rules.h"

#include <QDialog>
#include <QTimer>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QRadioButton;
class QTableWidget;

namespace broadsheet {

/// Makes a rule of a block: which blocks, what they become, and the articles that would change,
/// before anything does. Deletes itself when it is closed.
class RuleDialog final : public QDialog
{
    Q_OBJECT

public:
    RuleDialog(Library &library, const RuleScope &scope, const Block &block, QWidget *parent);
    ~RuleDialog() override; // stops the preview

Q_SIGNALS:
    void ruleMade(const broadsheet::CorrectionRule &rule);

private:
    void buildLayout();
    void fillKinds(const Block &block);
    CorrectionRule rule() const;
    void preview();
    void showPreview(const RulePreview &found);
    void say(const QString &words, bool usable);

    Library &m_library;
    const RuleScope m_scope;
    const QString m_words; // of the block, its label among them
    QRadioButton *m_exact;
    QRadioButton *m_beginning;
    QLineEdit *m_begins;
    QComboBox *m_becomes;
    QLabel *m_summary;
    QTableWidget *m_matches;
    QPushButton *m_apply;
    QTimer m_typing;
    std::shared_ptr<ReparseJob> m_job; // the preview's
};

} // namespace broadsheet
