#include "ui/reader/quiet_line.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

namespace {

QToolButton *makeArrow(QWidget *line, const QString &arrow, const QString &name)
{
    auto *button = new QToolButton(line);
    button->setText(arrow);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

} // namespace

void layQuietLine(QWidget *line, const QVector<QWidget *> &parts)
{
    line->setObjectName(u"versionBar"_qs);
    line->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(line);
    row->setContentsMargins(14, 3, 14, 3);
    row->setSpacing(6);
    for (QWidget *part : parts) {
        part == nullptr ? row->addStretch() : row->addWidget(part);
    }
}

QToolButton *makeMenuButton(QWidget *line, const QString &accessibleName)
{
    auto *button = new QToolButton(line);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setAccessibleName(accessibleName);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

// The arrow of a menu; the style's own stands over the letters.
QString withArrow(const QString &words) { return words + u" ▾"_qs; }

QLabel *makeWords(QWidget *line, const QString &words)
{
    auto *label = new QLabel(words, line);
    label->setObjectName(u"muted"_qs);
    label->setTextFormat(Qt::PlainText);
    return label;
}

QPushButton *makeLink(QWidget *line, const QString &words)
{
    auto *button = new QPushButton(words, line);
    button->setObjectName(u"link"_qs);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

ChangeSteps::ChangeSteps(const QString &previous,
                         const QString &next,
                         std::function<QString(int)> count,
                         QWidget *line)
    : QWidget(line)
    , m_countWords(std::move(count))
    , m_count(makeWords(this))
    , m_previous(makeArrow(this, u"↑"_qs, previous))
    , m_next(makeArrow(this, u"↓"_qs, next))
{
    QPushButton *leave = makeLink(this, tr("Done"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_count, m_previous, m_next, leave}) {
        row->addWidget(part);
    }
    connect(leave, &QPushButton::clicked, this, &ChangeSteps::left);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT stepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT stepped(1); });
}

void ChangeSteps::setChanges(int changes)
{
    m_changes = changes;
    m_previous->setEnabled(changes > 0);
    m_next->setEnabled(changes > 0);
    setChange(-1);
}

void ChangeSteps::setChange(int change)
{
    m_count->setText(m_changes == 0 ? tr("No word is different")
                     : change >= 0  ? tr("%1 of %2").arg(change + 1).arg(m_changes)
                                    : m_countWords(m_changes));
}

} // namespace broadsheet
