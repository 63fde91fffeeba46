#include "ui/thread/side_column.h"

#include "ui/window/theme.h"

#include <QHBoxLayout>
#include <QStackedWidget>
#include <QTabBar>
#include <QToolButton>

namespace broadsheet {

SideColumn::SideColumn(QWidget *notes, QWidget *story, QWidget *parent)
    : QWidget(parent)
    , m_tabs(new QTabBar)
    , m_pages(new QStackedWidget)
{
    setObjectName(u"sideColumn"_qs);
    setAttribute(Qt::WA_StyledBackground);
    m_tabs->setObjectName(u"sideTabs"_qs);
    m_tabs->setAccessibleName(tr("Beside the article"));
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setFont(headlineFont(16, QFont::Bold));
    m_tabs->addTab(tr("Notes"));
    m_tabs->addTab(tr("Story"));
    m_pages->addWidget(notes);
    m_pages->addWidget(story);
    auto *close = new QToolButton;
    close->setText(u"×"_qs);
    close->setToolTip(tr("Close this column"));
    close->setAccessibleName(tr("Close this column"));
    auto *head = new QHBoxLayout;
    head->setContentsMargins(8, 8, 10, 4);
    head->addWidget(m_tabs);
    head->addStretch();
    head->addWidget(close);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addLayout(head);
    column->addWidget(m_pages, 1);
    connect(close, &QToolButton::clicked, this, &SideColumn::closeRequested);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int page) {
        m_pages->setCurrentIndex(page);
        Q_EMIT pageChanged();
    });
}

SideColumn::Page SideColumn::page() const { return Page(m_tabs->currentIndex()); }

void SideColumn::showPage(Page page) { m_tabs->setCurrentIndex(int(page)); }

} // namespace broadsheet
