#include "ui/notes/selection_menu.h"

#include "ui/window/icons.h"

#include <QHBoxLayout>
#include <QToolButton>

namespace broadsheet {

namespace {
constexpr int Distance = 10; // between the passage and the bar
}

SelectionMenu::SelectionMenu(QWidget *parent)
    : QFrame(parent)
{
    setObjectName(u"selectionBar"_qs);
    setAccessibleName(tr("Mark this passage"));
    setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 4, 6, 4);
    row->setSpacing(1);
    const QStringList names{tr("Highlight in yellow"),
                            tr("Highlight in green"),
                            tr("Highlight in blue"),
                            tr("Highlight in pink"),
                            tr("Highlight in orange"),
                            tr("Highlight in purple")};
    for (qsizetype i = 0; i < markColors().size(); ++i) {
        QToolButton *button = addButton(names.value(i, markColors().at(i)));
        button->setCheckable(true);
        const QString color = markColors().at(i);
        connect(button, &QToolButton::clicked, this, [this, color] { Q_EMIT colorChosen(color); });
        m_colors.append(button);
    }
    m_underline = addButton(tr("Underline this passage"));
    m_underline->setCheckable(true);
    m_note = addButton(tr("Write a note on this passage"));
    m_copy = addButton(tr("Copy"));
    m_delete = addButton(tr("Delete this mark"));
    connect(m_underline, &QToolButton::clicked, this, &SelectionMenu::underlineChosen);
    connect(m_note, &QToolButton::clicked, this, &SelectionMenu::noteChosen);
    connect(m_copy, &QToolButton::clicked, this, &SelectionMenu::copyChosen);
    connect(m_delete, &QToolButton::clicked, this, &SelectionMenu::deleteChosen);
    hide();
}

QToolButton *SelectionMenu::addButton(const QString &name)
{
    auto *button = new QToolButton;
    button->setFocusPolicy(Qt::TabFocus);
    button->setIconSize({20, 20});
    button->setAutoRaise(true);
    button->setToolTip(name);
    button->setAccessibleName(name);
    layout()->addWidget(button);
    return button;
}

void SelectionMenu::setTheme(const Theme &theme)
{
    for (qsizetype i = 0; i < m_colors.size(); ++i) {
        m_colors[i]->setIcon(swatch(markColor(markColors().at(i), theme.name), theme.muted));
    }
    m_underline->setIcon(icon(u"underline"_qs, theme));
    m_note->setIcon(icon(u"note"_qs, theme));
    m_copy->setIcon(icon(u"copy"_qs, theme));
    m_delete->setIcon(icon(u"delete"_qs, theme));
}

void SelectionMenu::showForPassage(const QRect &where)
{
    m_forMark = false;
    for (QToolButton *button : m_colors) {
        button->setChecked(false);
    }
    m_underline->setChecked(false);
    m_note->setToolTip(tr("Write a note on this passage"));
    m_copy->show();
    m_delete->hide();
    place(where);
}

void SelectionMenu::showForMark(const QRect &where, const Body &body, bool hasNote)
{
    m_forMark = true;
    const bool underlined = body.style == MarkStyle::Underline;
    for (qsizetype i = 0; i < m_colors.size(); ++i) {
        m_colors[i]->setChecked(markColors().at(i) == body.color);
    }
    m_underline->setChecked(underlined);
    m_note->setToolTip(hasNote ? tr("Edit the note") : tr("Write a note on this passage"));
    m_copy->hide();
    m_delete->show();
    place(where);
}

void SelectionMenu::place(const QRect &where)
{
    adjustSize();
    const QRect room = parentWidget()->rect().adjusted(8, 8, -8, -8);
    if (!room.intersects(where)) {
        hide(); // scrolled away
        return;
    }
    QRect bar(QPoint(), sizeHint());
    bar.moveCenter({where.center().x(), 0});
    // Above the passage, where it does not cover what is read next; below it when there is no room.
    bar.moveBottom(where.top() - Distance);
    if (bar.top() < room.top()) {
        bar.moveTop(qMin(where.bottom() + Distance, room.bottom() - bar.height()));
    }
    bar.moveLeft(qBound(room.left(), bar.left(), qMax(room.left(), room.right() - bar.width())));
    setGeometry(bar);
    show();
    raise();
}

} // namespace broadsheet
