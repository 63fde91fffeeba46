#pragma once

#include <QListView>
#include <QResizeEvent>

namespace broadsheet {

/// After a list was given another size: its current row stays in view, when it was in view before.
inline void keepSeen(QListView &list, const QResizeEvent &resized)
{
    const QRect row = list.visualRect(list.currentIndex());
    if (row.isValid() && QRect(QPoint(), resized.oldSize()).intersects(row)) {
        list.scrollTo(list.currentIndex());
    }
}

} // namespace broadsheet
