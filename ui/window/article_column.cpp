#include "ui/window/article_column.h"

#include "ui/copies/copies_bar.h"
#include "ui/notes/selection_menu.h"
#include "ui/reader/reader_view.h"
#include "ui/reader/version_bar.h"
#include "ui/window/find_bar.h"
#include "ui/window/message_strip.h"
#include "ui/window/tab_bar.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace broadsheet {

ArticleColumn::ArticleColumn(QWidget *parent)
    : QWidget(parent)
    , m_layout(new QVBoxLayout(this))
    , m_place(new QWidget)
    , m_messages(new MessageStrip(m_place))
    , m_tabs(new TabBar)
    , m_versions(new VersionBar)
    , m_copies(new CopiesBar)
    , m_find(new FindBar)
    , m_menu(new SelectionMenu(m_place))
{
    setObjectName(u"articleColumn"_qs);
    setAttribute(Qt::WA_StyledBackground);
    auto *place = new QVBoxLayout(m_place);
    place->setContentsMargins(0, 0, 0, 0);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addWidget(m_versions);
    m_layout->addWidget(m_copies);
    m_layout->addWidget(m_place, 1);
    m_layout->addWidget(m_find);
    m_layout->insertWidget(0, m_tabs); // last, so that F6 comes to the page first
    m_messages->setObjectName(u"toast"_qs);
    m_messages->installEventFilter(this);
    m_place->installEventFilter(this);
}

bool ArticleColumn::eventFilter(QObject *watched, QEvent *event)
{
    const bool resized = watched == m_place && event->type() == QEvent::Resize;
    const bool changed = watched == m_messages &&
                         (event->type() == QEvent::Show || event->type() == QEvent::LayoutRequest);
    if (resized || changed) {
        placeMessages();
    }
    return QWidget::eventFilter(watched, event);
}

/// Over the foot of the page: a line that comes and goes must not move what is being read.
void ArticleColumn::placeMessages()
{
    constexpr int Margin = 18;
    constexpr int Widest = 620;
    const QRect room = m_place->rect().adjusted(Margin, Margin, -Margin, -Margin);
    const int width = std::min({room.width(), Widest, m_messages->sizeHint().width()});
    const int height =
        std::max(m_messages->heightForWidth(width), m_messages->minimumSizeHint().height());
    QRect place(0, 0, width, height);
    place.moveCenter(room.center());
    place.moveBottom(room.bottom());
    m_messages->setGeometry(place);
    m_messages->raise();
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
