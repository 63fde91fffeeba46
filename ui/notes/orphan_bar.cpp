#include "ui/notes/orphan_bar.h"

#include "ui/window/theme.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

namespace {

constexpr int Letters = 140; // of the quote; the rest is in the list

QString shortQuote(const PlacedAnnotation &note)
{
    const auto &selector = note.annotation.target.quote;
    const QString words = selector ? selector->exact.simplified() : QString();
    return words.size() > Letters ? words.left(Letters) + u'…' : words;
}

} // namespace

OrphanBar::OrphanBar(QWidget *parent)
    : QWidget(parent)
    , m_words(new QLabel)
    , m_hint(new QLabel)
    , m_attach(new QPushButton(tr("Attach here")))
{
    setObjectName(u"orphanBar"_qs);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("A note without a passage"));
    m_words->setTextFormat(Qt::PlainText);
    m_words->setWordWrap(true);
    m_words->setFont(headlineFont(13, QFont::Normal));
    m_hint->setObjectName(u"muted"_qs);
    m_hint->setWordWrap(true);
    auto *origin = new QPushButton(tr("Where it was"));
    origin->setToolTip(tr("Show the text that this note was made on"));
    auto *close = new QToolButton;
    close->setText(u"×"_qs);
    close->setToolTip(tr("Leave this note as it is"));
    close->setAccessibleName(tr("Leave this note as it is"));
    auto *head = new QHBoxLayout;
    head->addWidget(m_hint, 1);
    head->addWidget(close, 0, Qt::AlignTop);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_attach);
    buttons->addWidget(origin);
    buttons->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(18, 10, 10, 12);
    column->setSpacing(8);
    column->addLayout(head);
    column->addWidget(m_words);
    column->addLayout(buttons);
    connect(m_attach, &QPushButton::clicked, this, &OrphanBar::attachRequested);
    connect(origin, &QPushButton::clicked, this, &OrphanBar::originRequested);
    connect(close, &QToolButton::clicked, this, &OrphanBar::dismissed);
    setPassageSelected(false);
    hide();
}

void OrphanBar::showNote(const PlacedAnnotation &note)
{
    m_words->setText(u'“' + shortQuote(note) + u'”');
    show();
}

void OrphanBar::setPassageSelected(bool selected)
{
    m_attach->setEnabled(selected);
    m_hint->setText(selected ? tr("Attach this note to the selected passage?")
                             : tr("Select the passage that this note belongs to."));
}

} // namespace broadsheet
