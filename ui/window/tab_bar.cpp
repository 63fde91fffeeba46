#include "ui/window/tab_bar.h"

#include "ui/window/reading_tabs.h"
#include "ui/window/tool_tip.h"

#include <QMouseEvent>
#include <QResizeEvent>
#include <QSignalBlocker>
#include <QToolButton>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int Narrowest = 120; // px; below that the bar scrolls
constexpr int Widest = 240;
constexpr int Height = 34;

/// A headline has no mnemonics, and its own direction: isolated (FSI … PDI), so that what is elided
/// is its end in either one.
QString plain(QString text) { return u'\u2068' + text.replace(u'&', u"&&"_qs) + u'\u2069'; }

} // namespace

TabBar::TabBar(QWidget *parent)
    : QTabBar(parent)
{
    setAccessibleName(tr("Tabs"));
    setObjectName(u"tabs"_qs);
    setMovable(true);
    setDocumentMode(true);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    // Also where the script runs from the right: an elided beginning says nothing.
    setElideMode(Qt::ElideRight);
    setFocusPolicy(Qt::TabFocus);
    hide();
}

void TabBar::setTabs(const ReadingTabs &tabs)
{
    const QSignalBlocker quiet(this);
    const bool focused = hasFocus();
    const bool others = count() != tabs.count();
    if (others) {
        hide(); // a bar that is seen is laid out anew at each tab
    }
    while (count() > tabs.count()) {
        removeTab(count() - 1);
    }
    while (count() < tabs.count()) {
        addTab({});
    }
    setTitles(tabs);
    setCurrentIndex(int(tabs.current()));
    setCrosses();
    setVisible(count() > 1);
    if (others) {
        QResizeEvent laidOut(size(), size()); // Qt brings the current tab into view at none else
        resizeEvent(&laidOut);
    }
    if (focused && isVisible()) {
        setFocus();
    }
}

void TabBar::setTitles(const ReadingTabs &tabs)
{
    for (int tab = 0; tab < count(); ++tab) {
        const QString title = tabs.at(tab).title.isEmpty() ? u"…"_qs : tabs.at(tab).title;
        if (tabText(tab) != plain(title)) { // a tab that is being dragged is left alone
            setTabText(tab, plain(title));
            setTabToolTip(tab, toolTipOf(title));
            setAccessibleTabName(tab, title);
        }
    }
}

// Where tabs are narrow, only the one that is read has its cross: the others need the room.
void TabBar::setCrosses()
{
    constexpr int Few = 6;
    for (int tab = 0; tab < count(); ++tab) {
        const bool wanted = count() <= Few || tab == currentIndex();
        QWidget *cross = tabButton(tab, RightSide);
        if (wanted && cross == nullptr) {
            addCross(tab);
        } else if (!wanted && cross != nullptr) {
            setTabButton(tab, RightSide, nullptr);
            cross->deleteLater();
        }
    }
}

// All of one width, which is that of the window divided by them, so that a title which comes later
// moves nothing.
QSize TabBar::tabSizeHint(int) const
{
    const int room = width() / std::max(1, count());
    return {std::clamp(room, Narrowest, Widest), Height};
}

QSize TabBar::minimumTabSizeHint(int tab) const { return tabSizeHint(tab); }

void TabBar::mousePressEvent(QMouseEvent *event)
{
    m_middlePressed = event->button() == Qt::MiddleButton ? tabAt(event->pos()) : -1;
    QTabBar::mousePressEvent(event);
}

void TabBar::mouseReleaseEvent(QMouseEvent *event)
{
    const int tab = tabAt(event->pos());
    if (event->button() == Qt::MiddleButton && tab >= 0 && tab == m_middlePressed) {
        Q_EMIT tabCloseRequested(tab);
        return;
    }
    QTabBar::mouseReleaseEvent(event);
}

// The style's own cross does not follow the theme.
void TabBar::addCross(int tab)
{
    auto *button = new QToolButton(this);
    button->setText(u"×"_qs);
    button->setObjectName(u"closeTab"_qs);
    button->setToolTip(tr("Close the tab"));
    button->setAccessibleName(tr("Close the tab"));
    button->setFocusPolicy(Qt::NoFocus); // Ctrl+W is its key
    setTabButton(tab, RightSide, button);
    connect(button, &QToolButton::clicked, this, [this, button] {
        for (int i = 0; i < count(); ++i) { // they are dragged about
            if (tabButton(i, RightSide) == button) {
                Q_EMIT tabCloseRequested(i);
                return;
            }
        }
    });
}

} // namespace broadsheet
