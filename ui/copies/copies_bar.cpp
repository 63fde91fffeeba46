#include "ui/copies/copies_bar.h"

#include "ui/shelf/article_delegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

namespace {

constexpr int LongestHeadline = 70;

// "The Post · 5 January 2022 · Headline"; of one that says nothing of itself, its file.
QString describe(const ArticleRow &row)
{
    QStringList parts{sourceName(row), displayDate(row.published)};
    parts.removeAll(QString());
    if (parts.isEmpty()) {
        parts.append(fileName(row));
    }
    const bool tooLong = row.headline.size() > LongestHeadline;
    parts.append(tooLong ? row.headline.left(LongestHeadline).trimmed() + u'…' : row.headline);
    return parts.join(u" · "_qs);
}

QToolButton *makeMenuButton(QWidget *bar, const QString &name)
{
    auto *button = new QToolButton(bar);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *makeArrow(QWidget *bar, const QString &text, const QString &name)
{
    auto *button = new QToolButton(bar);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QLabel *makeWords(QWidget *bar)
{
    auto *label = new QLabel(bar);
    label->setObjectName(u"muted"_qs);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

CopiesBar::CopiesBar(QWidget *parent)
    : QWidget(parent)
    , m_open(makeMenuButton(this, tr("Copies of this story")))
    , m_compare(makeMenuButton(this, tr("Compare with a copy")))
    , m_with(makeWords(this))
    , m_count(makeWords(this))
    , m_previous(makeArrow(this, u"↑"_qs, tr("Previous difference")))
    , m_next(makeArrow(this, u"↓"_qs, tr("Next difference")))
    , m_leave(new QPushButton(tr("Done"), this))
{
    setObjectName(u"versionBar"_qs);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Copies"));
    m_leave->setObjectName(u"link"_qs);
    m_leave->setCursor(Qt::PointingHandCursor);
    m_compare->setText(tr("Compare word by word") + u" ▾"_qs);
    m_with->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 14, 3);
    row->setSpacing(6);
    row->addWidget(m_open);
    row->addWidget(m_with, 1);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_count, m_previous, m_next, m_compare, m_leave}) {
        row->addWidget(widget);
    }
    connect(m_leave, &QPushButton::clicked, this, &CopiesBar::comparisonLeft);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT changeStepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT changeStepped(1); });
    hide();
}

void CopiesBar::fill(QToolButton *button, void (CopiesBar::*chosen)(ArticleId))
{
    button->menu()->clear();
    for (const ArticleRow &copy : std::as_const(m_copies)) {
        // A lone & would be taken for the mark of a key.
        QAction *action = button->menu()->addAction(describe(copy).replace(u'&', u"&&"_qs));
        connect(action, &QAction::triggered, this, [this, chosen, id = copy.id] {
            (this->*chosen)(id);
        });
    }
}

void CopiesBar::setComparing(bool comparing)
{
    for (QWidget *widget : std::initializer_list<QWidget *>{m_open, m_compare}) {
        widget->setVisible(!comparing);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{m_count, m_previous, m_next, m_leave}) {
        widget->setVisible(comparing);
    }
}

void CopiesBar::showCopies(const QVector<ArticleRow> &copies)
{
    m_copies = copies;
    setVisible(!copies.isEmpty());
    setComparing(false);
    const int count = int(copies.size());
    m_open->setText(
        (count == 1 ? tr("1 copy of this story") : tr("%n copies of this story", nullptr, count)) +
        u" ▾"_qs);
    m_with->clear();
    fill(m_open, &CopiesBar::copyChosen);
    fill(m_compare, &CopiesBar::comparisonChosen);
}

void CopiesBar::showComparison(const ArticleRow &copy, int changes)
{
    m_changes = changes;
    show();
    setComparing(true);
    m_with->setText(tr("What is different from: %1").arg(describe(copy)));
    m_with->setToolTip({});
    m_previous->setEnabled(changes > 0);
    m_next->setEnabled(changes > 0);
    setChange(-1);
}

void CopiesBar::setChange(int change)
{
    m_count->setText(m_changes == 0   ? tr("No word is different")
                     : change >= 0    ? tr("%1 of %2").arg(change + 1).arg(m_changes)
                     : m_changes == 1 ? tr("1 difference")
                                      : tr("%n differences", nullptr, m_changes));
}

} // namespace broadsheet
