#pragma once

#include "app/library/correction_rules.h"

#include <QDialog>

class QLabel;
class QPushButton;
class QTableWidget;

namespace broadsheet {

/// All correction rules, with what each of them does; one or several can be removed. Deletes itself
/// when it is closed.
class RulesDialog final : public QDialog
{
    Q_OBJECT

public:
    RulesDialog(Library &library, QWidget *parent);

    void refresh();

Q_SIGNALS:
    void removalChosen(const QString &id);

private:
    void buildLayout();
    void fill(const QVector<CorrectionRule> &rules);

    Library &m_library;
    QLabel *m_empty;
    QTableWidget *m_table;
    QPushButton *m_remove;
};

} // namespace broadsheet
