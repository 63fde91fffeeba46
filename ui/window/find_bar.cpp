#include "ui/window/find_bar.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QToolButton>

namespace broadsheet {

FindBar::FindBar(QWidget *parent)
    : QFrame(parent)
    , m_text(new QLineEdit)
    , m_count(new QLabel)
{
    setObjectName(u"findBar"_qs);
    m_text->setPlaceholderText(tr("Find in this article"));
    m_text->setAccessibleName(tr("Find in article"));
    m_text->setMaximumWidth(320);
    m_count->setObjectName(u"muted"_qs);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 6, 10, 6);
    row->addWidget(m_text, 1);
    row->addWidget(m_count);
    row->addStretch();
    const auto addButton = [&](const QString &text, const QString &name) {
        auto *button = new QToolButton;
        button->setText(text);
        button->setToolTip(name);
        button->setAccessibleName(name);
        row->addWidget(button);
        return button;
    };
    using Direction = ReaderView::Direction;
    connect(addButton(u"↑"_qs, tr("Previous match")), &QToolButton::clicked, this, [this] {
        find(Direction::Backward);
    });
    connect(addButton(u"↓"_qs, tr("Next match")), &QToolButton::clicked, this, [this] {
        find(Direction::Forward);
    });
    connect(addButton(u"×"_qs, tr("Close")), &QToolButton::clicked, this, &FindBar::dismiss);
    connect(m_text, &QLineEdit::textChanged, this, [this] { find(Direction::Forward); });
    hide();
}

void FindBar::open(const QString &text)
{
    show();
    if (!text.isEmpty()) {
        m_text->setText(text);
    }
    m_text->selectAll();
    m_text->setFocus();
}

void FindBar::setFound(int current, int total)
{
    const bool asked = !m_text->text().isEmpty();
    m_count->setText(!asked       ? QString()
                     : total == 0 ? tr("Not found")
                                  : tr("%1 of %2").arg(current).arg(total));
}

void FindBar::find(ReaderView::Direction direction)
{
    Q_EMIT findRequested(m_text->text(), direction);
}

void FindBar::dismiss()
{
    hide();
    m_count->clear();
    Q_EMIT findRequested({}, ReaderView::Direction::Forward);
    Q_EMIT closed();
}

void FindBar::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        dismiss();
    } else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        const bool backward = event->modifiers().testFlag(Qt::ShiftModifier);
        find(backward ? ReaderView::Direction::Backward : ReaderView::Direction::Forward);
    } else {
        QFrame::keyPressEvent(event);
    }
}

} // namespace broadsheet
