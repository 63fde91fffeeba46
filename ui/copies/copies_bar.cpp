#include "ui/copies/copies_bar.h"

#include "ui/reader/quiet_line.h"
#include "ui/shelf/article_delegate.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
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

} // namespace

CopiesBar::CopiesBar(QWidget *parent)
    : QWidget(parent)
    , m_open(makeMenuButton(this, tr("Copies of this story")))
    , m_compare(makeMenuButton(this, tr("Compare with a copy")))
    , m_with(makeWords(this))
    , m_steps(new ChangeSteps(
          tr("Previous difference"),
          tr("Next difference"),
          [](int count) {
              return count == 1 ? tr("1 difference") : tr("%n differences", nullptr, count);
          },
          this))
{
    setAccessibleName(tr("Copies"));
    layQuietLine(this, {m_open, m_with, m_compare, m_steps});
    m_compare->setText(withArrow(tr("Compare word by word")));
    // The words give way when the line is too short for all.
    m_with->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    static_cast<QHBoxLayout *>(layout())->setStretchFactor(m_with, 1);
    connect(m_steps, &ChangeSteps::left, this, &CopiesBar::comparisonLeft);
    connect(m_steps, &ChangeSteps::stepped, this, &CopiesBar::changeStepped);
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
    m_steps->setVisible(comparing);
}

void CopiesBar::showCopies(const QVector<ArticleRow> &copies)
{
    m_copies = copies;
    setVisible(!copies.isEmpty());
    setComparing(false);
    const int count = int(copies.size());
    m_open->setText(withArrow(count == 1 ? tr("1 copy of this story")
                                         : tr("%n copies of this story", nullptr, count)));
    m_with->clear();
    fill(m_open, &CopiesBar::copyChosen);
    fill(m_compare, &CopiesBar::comparisonChosen);
}

void CopiesBar::showComparison(const ArticleRow &copy, int changes)
{
    show();
    setComparing(true);
    m_with->setText(tr("What is different from: %1").arg(describe(copy)));
    m_steps->setChanges(changes);
}

void CopiesBar::setChange(int change) { m_steps->setChange(change); }

} // namespace broadsheet
