#pragma once

#include <QSplitter>

#include <array>

namespace broadsheet {

/// Shelf, list, article, notes, side by side. The article keeps at least 55 % of the width until a
/// person drags the edges: where shelf and notes do not both fit beside it, the one asked for last
/// stays.
class Columns final : public QSplitter
{
    Q_OBJECT

public:
    Columns(QWidget *shelf, QWidget *list, QWidget *article, QWidget *notes);

    static constexpr double ArticleShare = 0.55;

    void setShelfShown(bool shown);
    void setNotesShown(bool shown);

    /// To the next (1) or the previous (-1) column on screen, around; from elsewhere to the first
    /// or the last.
    void moveFocus(int step);

    /// The widths that were dragged, for the next start: "210,360,0,0"; 0 is untouched.
    QString widths() const;
    void setWidths(const QString &widths);

Q_SIGNALS:
    void arranged(bool shelfShown, bool notesShown);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    enum Column { Shelf, List, Article, Notes, ColumnCount };

    void arrange();
    void keepDragged();
    int preferred(Column column) const;
    int room() const; // beside the article
    bool bothFit() const;

    std::array<int, ColumnCount> m_dragged{};
    bool m_shelfWanted = true;
    bool m_notesWanted = false;
};

} // namespace broadsheet
