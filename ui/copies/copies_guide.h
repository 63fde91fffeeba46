#pragma once

// From the line over the article to the copies of its story: opens one, compares two, and knows the
// notes that were made on the others.

#include "app/library/copies.h"
#include "ui/reader/page_marks.h"

#include <QObject>

namespace broadsheet {

class ArticleSession;
class CopiesBar;

class CopiesGuide final : public QObject
{
    Q_OBJECT

public:
    CopiesGuide(Library &library, ArticleSession &session, CopiesBar &bar, QObject *parent);

    /// Those made on the copies of the open article.
    const QVector<PlacedAnnotation> &notes() const { return m_notes; }

    /// Where they stand in the open article, as far as their words do; none in a comparison.
    QVector<CopyMark> marks() const;

Q_SIGNALS:
    void notesChanged();
    void copyChosen(broadsheet::ArticleId id);

private:
    void refresh();
    void refreshNotes();
    void show();

    Library &m_library;
    ArticleSession &m_session;
    CopiesBar &m_bar;
    ArticleId m_article = 0;      // whose copies these are
    QVector<ArticleRow> m_copies; // without the article itself
    QVector<PlacedAnnotation> m_notes;
    quint64 m_asked = 0; // of the answers only the latest counts
};

} // namespace broadsheet
