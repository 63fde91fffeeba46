#pragma once

// An article is a flat list of blocks, as zotero/structured-document-text does it: a closed list of
// kinds, the same in code as in JSON.

#include <QString>
#include <QVector>

#include <optional>

namespace broadsheet {

enum class BlockKind {
    Kicker,
    Headline,
    Standfirst,
    Byline,
    Dateline,
    Crosshead,
    Paragraph,
    PullQuote,
    BlockQuote,
    ListItem,
    Image,
    Caption,
    Credit,
    Related,
    Table,
    Preformatted,
    Furniture,
};

/// The name in JSON, e.g. "listitem".
QString kindName(BlockKind kind);
std::optional<BlockKind> kindFromName(QStringView name);

/// Source lines of a text file, 1-based, inclusive, split at LF.
struct LineRange
{
    int first = 0;
    int last = 0;

    friend bool operator==(const LineRange &, const LineRange &) = default;
};

/// A stretch of a block's text with a look or a link of its own. Runs do not overlap.
struct Run
{
    enum class Style { Plain, Emphasis, Strong, Code };
    int start = 0; // UTF-16, within the block's text
    int length = 0;
    Style style = Style::Plain;
    QString href; // absolute address; empty when it is no link

    friend bool operator==(const Run &, const Run &) = default;
};

struct Block
{
    BlockKind kind = BlockKind::Paragraph;
    QString text;  // a related link's text is the title alone, without its "READ MORE:" label
    int level = 0; // crossheads 1–6, list items: depth from 1
    QString href;  // related: the address, when there is one; image: its address
    QString label; // related: what stood before the title, e.g. "READ MORE"; list items: the bullet
                   // or number
    std::optional<LineRange> lines; // text files only
    bool hidden = false;            // not in the clean view, not in the reading text
    QString reason;                 // a few words: why this kind, or why hidden
    double confidence = 1.0;        // 0 … 1
    QVector<Run> runs;
    // Rows of a table are lines of `text`; its cells are separated by tabs.

    friend bool operator==(const Block &, const Block &) = default;
};

} // namespace broadsheet
