#include "ui/window/article_column.h"

#include "ui/notes/selection_menu.h"
#include "ui/reader/reader_view.h"
#include "ui/window/find_bar.h"
#include "ui/window/message_strip.h"

#include <QVBoxLayout>

namespace broadsheet {

ArticleColumn::ArticleColumn(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_place(new QWidget)
    , m_messages(new MessageStrip)
    , m_find(new FindBar)
    , m_menu(new SelectionMenu(m_place))
{
    setObjectName(u"articleColumn"_qs);
    setAttribute(Qt::WA_StyledBackground);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_messages);
    m_layout->addWidget(m_place, 1);
    m_layout->addWidget(m_find);
}

ReaderView *ArticleColumn::buildReader(const Appearance &appearance)
{
    m_reader = new ReaderView(appearance, m_place);
    m_place->layout()->addWidget(m_reader);
    connect(m_find, &FindBar::findRequested, m_reader, &ReaderView::find);
    connect(m_reader, &ReaderView::found, m_find, &FindBar::setFound);
    connect(m_find, &FindBar::closed, m_reader, [this] { m_reader->setFocus(); });
    return m_reader;
}

} // namespace broadsheet
