#include "ui/shelf/search_bar.h"

#include <QKeyEvent>

namespace broadsheet {

SearchBar::SearchBar(QWidget *parent)
    : QLineEdit(parent)
{
    setAccessibleName(tr("Search"));
    setPlaceholderText(tr("Search headlines, text and notes"));
    setClearButtonEnabled(true);
    setToolTip(tr("Words, \"a phrase\", -without, one OR other, title:, publication:, before:2024, "
                  "is:unread"));
    connect(this, &QLineEdit::textChanged, this, &SearchBar::wordsChanged);
}

void SearchBar::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Escape:
        text().isEmpty() ? Q_EMIT left() : clear();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Down:
        Q_EMIT left();
        return;
    default:
        QLineEdit::keyPressEvent(event);
    }
}

} // namespace broadsheet
