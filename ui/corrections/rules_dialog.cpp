#include "ui/corrections/rules_dialog.h"

#include "app/base/when_done.h"
#include "ui/corrections/block_kinds.h"
#include "ui/window/rows_table.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace broadsheet {

RulesDialog::RulesDialog(Library &library, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_empty(new QLabel(tr("There are no rules yet. Point at a block of an article, press C, and "
                            "choose “Make this a rule”.")))
    , m_table(makeRowsTable(tr("Correction rules"), {tr("Where"), tr("Blocks that"), tr("Become")}))
    , m_remove(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Correction rules"));
    buildLayout();
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        m_remove->setEnabled(!m_table->selectedItems().isEmpty());
    });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        for (const QModelIndex &row : m_table->selectionModel()->selectedRows()) {
            Q_EMIT removalChosen(row.data(Qt::UserRole).toString());
        }
    });
    refresh();
}

void RulesDialog::buildLayout()
{
    m_empty->setWordWrap(true);
    m_table->horizontalHeader()->setStretchLastSection(false);
    m_table->horizontalHeader()->setSectionResizeMode(1, QHeaderView::Stretch);
    m_table->setColumnWidth(0, 220);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    m_remove = buttons->addButton(tr("&Remove"), QDialogButtonBox::ActionRole);
    m_remove->setEnabled(false);
    m_remove->setAutoDefault(false); // Enter closes, and removes nothing
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(m_empty);
    column->addWidget(m_table, 1);
    column->addWidget(buttons);
    resize(720, 360);
}

void RulesDialog::refresh()
{
    whenDone(
        correctionRules(m_library), this, [this](const Result<QVector<CorrectionRule>> &rules) {
            if (rules) {
                fill(*rules);
            } else {
                m_empty->setText(rules.error().message);
            }
        });
}

void RulesDialog::fill(const QVector<CorrectionRule> &rules)
{
    m_empty->setVisible(rules.isEmpty());
    m_table->setVisible(!rules.isEmpty());
    m_table->setRowCount(int(rules.size()));
    for (int row = 0; row < rules.size(); ++row) {
        const CorrectionRule &rule = rules[row];
        const QString words = rule.match == CorrectionRule::Match::Exact
                                  ? tr("say “%1”").arg(rule.words)
                                  : tr("begin with “%1”").arg(rule.words);
        auto *where = makeCell(shortScopeName(rule.scope), scopeInWords(rule.scope));
        where->setData(Qt::UserRole, rule.id);
        m_table->setItem(row, 0, where);
        m_table->setItem(row, 1, makeCell(words));
        m_table->setItem(row, 2, makeCell(changeInWords(rule.change)));
    }
}

} // namespace broadsheet
