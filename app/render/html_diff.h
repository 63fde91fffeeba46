#pragma once

// The page that shows two versions of an article in one: beside html_writer the only producer of
// page HTML, and by the same rules (a closed set of tags, all text escaped, no address). It is the
// newer version's page: its text stands in <span>, <ins> with data-start, so offsets, selections
// and marks work as ever. What is gone stands in <del data-skip>. Pieces carry data-change="<n>";
// before the first of each change stands an empty element that can take the focus and whose name
// says what changed. Links and emphasis inside blocks are left out here: words are compared.

#include "app/article/version_changes.h"

namespace broadsheet {

/// What the page says in its own voice, translated. %1 is the piece's text.
struct DiffWords
{
    QString change; // "Change %1 of %2."
    QString added;
    QString removed;
    QString movedHere;
    QString movedAway;
    QString movedHereTip; // tooltips, without a place for the text
    QString movedAwayTip;
};

struct DiffContent
{
    const Article &older;
    const ReadingText &olderText;
    const Article &newer;
    const ReadingText &newerText;
    const VersionDiff &diff;
    DiffWords words = {};
};

/// What stands inside <main>: one <article class="comparison">.
QString writeDiffHtml(const DiffContent &content);

} // namespace broadsheet
