#include "ui/shelf/shelf_column.h"

#include "ui/shelf/shelf_view.h"
#include "ui/window/theme.h"

#include <QLabel>
#include <QVBoxLayout>

namespace broadsheet {

QWidget *makeShelfColumn(ShelfView *shelf)
{
    auto *masthead = new QLabel(u"Broadsheet"_qs);
    masthead->setFont(headlineFont(22, QFont::Black));
    masthead->setStyleSheet(u"font-size: 22px;"_qs);
    masthead->setContentsMargins(18, 11, 12, 9);
    auto *column = new QWidget;
    column->setObjectName(u"shelfColumn"_qs);
    column->setAttribute(Qt::WA_StyledBackground);
    auto *layout = new QVBoxLayout(column);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(masthead);
    layout->addWidget(shelf, 1);
    return column;
}

} // namespace broadsheet
