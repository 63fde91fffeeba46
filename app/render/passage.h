#pragma once

// A marked passage as the writers of reading copies see it: no more than what is printed.

#include "app/article/reading_text.h"

#include <QStringList>

namespace broadsheet {

struct Passage
{
    int start = 0; // UTF-16 in the reading text; end == 0: no longer in it
    int end = 0;
    QString quote;
    QString note; // Markdown
    QString color;
    bool underline = false;
    QStringList tags;
    int number = 0; // of its note among the article's, from 1; 0: has none
};

/// A stretch of a block in which the same passages are marked.
struct Stretch
{
    int start = 0; // UTF-16 in the reading text
    int end = 0;
    QVector<const Passage *> passages;   // the shortest, which lies on top, last
    QVector<const Passage *> endingHere; // those whose last letter is this stretch's
};

/// [start, end) cut at the edges of the passages; in order, without gaps.
QVector<Stretch> stretchesOf(const QVector<Passage> &passages, int start, int end);

/// What a reading copy shows of one article. The views must outlive it.
struct ReadingCopy
{
    const Article *article = nullptr; // null: no longer in the library
    const ReadingText *text = nullptr;
    QString headline;
    QString publication;
    QString url;
    QVector<Passage> passages; // by start; those that are no longer in the text last
};

/// Numbers the passages that have a note or tags, in order, from 1.
void numberNotes(QVector<Passage> &passages);

} // namespace broadsheet
