#include "ui/window/rows_table.h"

#include "ui/window/tool_tip.h"

#include <QHeaderView>

namespace broadsheet {

QTableWidget *makeRowsTable(const QString &accessibleName, const QStringList &headings)
{
    auto *table = new QTableWidget(0, int(headings.size()));
    table->setAccessibleName(accessibleName);
    table->setHorizontalHeaderLabels(headings);
    table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeading | Qt::AlignVCenter);
    table->horizontalHeader()->setStretchLastSection(true);
    table->horizontalHeader()->setHighlightSections(false);
    table->verticalHeader()->hide();
    table->setShowGrid(false);
    table->setEditTriggers(QTableWidget::NoEditTriggers);
    table->setSelectionBehavior(QTableWidget::SelectRows);
    table->setTabKeyNavigation(false);
    return table;
}

QTableWidgetItem *makeCell(const QString &words, const QString &whole)
{
    auto *cell = new QTableWidgetItem(words.simplified());
    cell->setToolTip(toolTipOf(whole));
    return cell;
}

} // namespace broadsheet
