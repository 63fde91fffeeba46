#include "ui/window/columns.h"

#include <QAbstractItemView>
#include <QStringList>

#include <algorithm>

namespace broadsheet {

namespace {

struct Limits
{
    int least = 0;
    double share = 0; // of the window
    int most = 0;
};

constexpr std::array<Limits, 4> Widths{
    {{180, 0.15, 230}, {250, 0.26, 420}, {320, 1.0, 1 << 20}, {240, 0.2, 330}}};

bool takesFocus(const QWidget *widget)
{
    return widget->isVisible() && widget->isEnabled() &&
           (widget->focusPolicy() & Qt::TabFocus) != 0;
}

/// Where the focus was in the column last, else its list, else the first that takes it.
QWidget *focusTarget(QWidget *column)
{
    QWidget *last = column->focusWidget();
    if (last != nullptr && takesFocus(last)) {
        return last;
    }
    for (QWidget *list : column->findChildren<QAbstractItemView *>()) {
        if (takesFocus(list)) {
            return list;
        }
    }
    for (QWidget *widget : column->findChildren<QWidget *>()) {
        if (takesFocus(widget)) {
            return widget;
        }
    }
    return nullptr;
}

} // namespace

Columns::Columns(QWidget *shelf, QWidget *list, QWidget *article, QWidget *notes)
{
    setChildrenCollapsible(false);
    setHandleWidth(1);
    for (QWidget *column : {shelf, list, article, notes}) {
        column->setMinimumWidth(Widths[size_t(count())].least);
        addWidget(column);
    }
    notes->hide();
    connect(this, &QSplitter::splitterMoved, this, &Columns::keepDragged);
}

void Columns::setShelfShown(bool shown)
{
    m_shelfWanted = shown;
    if (shown && m_notesWanted && !bothFit()) {
        m_notesWanted = false;
    }
    arrange();
}

void Columns::setNotesShown(bool shown)
{
    m_notesWanted = shown;
    arrange();
}

void Columns::moveFocus(int step)
{
    const QWidget *focused = window()->focusWidget();
    int column = step > 0 ? -1 : int(ColumnCount);
    for (int i = 0; i < count(); ++i) {
        if (focused != nullptr && widget(i)->isAncestorOf(focused)) {
            column = i;
        }
    }
    for (int i = 0; i < count(); ++i) {
        column = (column + step + count()) % count();
        QWidget *target = widget(column)->isVisible() ? focusTarget(widget(column)) : nullptr;
        if (target != nullptr) {
            target->setFocus(step > 0 ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return;
        }
    }
}

QString Columns::widths() const
{
    QStringList parts;
    for (const int width : m_dragged) {
        parts.append(QString::number(width));
    }
    return parts.join(u',');
}

void Columns::setWidths(const QString &widths)
{
    const QStringList parts = widths.split(u',');
    for (size_t i = 0; i < m_dragged.size(); ++i) {
        m_dragged[i] = parts.value(qsizetype(i)).toInt();
    }
}

void Columns::keepDragged()
{
    const QList<int> now = sizes();
    for (const Column column : {Shelf, List, Notes}) {
        if (now.at(column) > 0 && now.at(column) != preferred(column)) {
            m_dragged[column] = now.at(column);
        }
    }
}

int Columns::preferred(Column column) const
{
    const Limits &limits = Widths[column];
    const int chosen = m_dragged[column];
    return chosen > 0 ? std::max(chosen, limits.least)
                      : std::clamp(int(width() * limits.share), limits.least, limits.most);
}

int Columns::room() const { return int(width() * (1 - ArticleShare)); }

bool Columns::bothFit() const
{
    return Widths[List].least + preferred(Shelf) + preferred(Notes) <= room();
}

void Columns::resizeEvent(QResizeEvent *event)
{
    QSplitter::resizeEvent(event);
    arrange();
}

void Columns::arrange()
{
    const bool shelfShown = m_shelfWanted && (!m_notesWanted || bothFit());
    widget(Shelf)->setVisible(shelfShown);
    widget(Notes)->setVisible(m_notesWanted);
    const int shelf = shelfShown ? preferred(Shelf) : 0;
    const int notes = m_notesWanted ? preferred(Notes) : 0;
    int list = preferred(List);
    if (m_dragged[List] == 0) {
        list = std::clamp(
            list, Widths[List].least, std::max(room() - shelf - notes, Widths[List].least));
    }
    const int handles = handleWidth() * (1 + (shelfShown ? 1 : 0) + (m_notesWanted ? 1 : 0));
    setSizes({shelf, list, width() - shelf - list - notes - handles, notes});
    Q_EMIT arranged(shelfShown, m_notesWanted);
}

} // namespace broadsheet
