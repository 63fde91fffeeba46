#pragma once

#include "app/annotation/annotation.h"
#include "ui/notes/note_markdown.h"
#include "ui/window/theme.h"

#include <QStyledItemDelegate>

namespace broadsheet {

/// Paints a note: the quoted passage with a bar in its colour, what was written on it, its tags; in
/// the library-wide list also the article's headline. There all rows are equally high.
class NotesDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setTheme(const Theme &theme) { m_theme = theme; }

    void paint(QPainter *painter,
               const QStyleOptionViewItem &option,
               const QModelIndex &index) const override;
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void
    paintHeading(QPainter *painter, const QStyleOptionViewItem &option, const QString &text) const;
    void paintBar(QPainter *painter, const QRect &bar, const PlacedAnnotation &note) const;

    Theme m_theme = theme(Appearance::Theme::Light);
    mutable NoteLayouts m_layouts; // both questions of a delegate are const
};

} // namespace broadsheet
