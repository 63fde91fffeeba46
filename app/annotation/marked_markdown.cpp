// A clipping as Obsidian's Web Clipper writes it: front matter with title and source, the text with
// ==marked== passages. Words before and after a mark come along as its context.

#include "app/annotation/foreign_notes.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

// Plain words of a stretch of Markdown: emphasis, links and code lose their signs.
QString wordsOf(QString markdown)
{
    static const QRegularExpression link(u"!?\\[([^\\]]*)\\]\\([^)]*\\)"_s);
    static const QRegularExpression signs(u"[*_`]+|==|\\[\\^[^\\]]*\\]|^[#>-]+ +"_s,
                                          QRegularExpression::MultilineOption);
    static const QRegularExpression escape(u"\\\\([\\\\`*_\\[\\]<>&=~$#|^%.()+-])"_s);
    markdown.replace(link, u"\\1"_s);
    markdown.remove(signs);
    return markdown.replace(escape, u"\\1"_s);
}

QString valueOf(const QString &frontMatter, const QString &key)
{
    const QRegularExpression line(u"^"_s + key + u":[ \\t]*(.*)$"_s,
                                  QRegularExpression::MultilineOption);
    QString value = line.match(frontMatter).captured(1).trimmed();
    if (value.size() > 1 && value.startsWith(u'"') && value.endsWith(u'"')) {
        value = value.mid(1, value.size() - 2);
        value.replace("\\\""_L1, "\""_L1).replace("\\\\"_L1, "\\"_L1);
    }
    return value;
}

qsizetype endOfFrontMatter(const QString &markdown)
{
    const bool begins = markdown.startsWith("---\n"_L1);
    const qsizetype end = begins ? markdown.indexOf("\n---"_L1, 3) : -1;
    return end < 0 ? 0 : end + 4;
}

QDateTime timeFrom(const QString &text) { return QDateTime::fromString(text, Qt::ISODate).toUTC(); }

} // namespace

Result<NoteCollection> readMarkedMarkdown(const QString &markdown)
{
    const qsizetype begin = endOfFrontMatter(markdown);
    const QString head = markdown.left(begin);
    const NoteSource source{{}, valueOf(head, u"source"_s), valueOf(head, u"title"_s), {}};
    const QDateTime when = timeFrom(valueOf(head, u"created"_s));
    // A mark never goes beyond its paragraph.
    static const QRegularExpression mark(u"(?<![=\\\\])==(?!=)((?:(?!==|\\n\\s*\\n).)+)==(?!=)"_s,
                                         QRegularExpression::DotMatchesEverythingOption);
    NoteCollection collection;
    auto matches = mark.globalMatch(markdown, begin);
    while (matches.hasNext()) {
        const auto match = matches.next();
        NoteRecord record = foreignNote(source, wordsOf(match.captured(1)), {}, when);
        if (auto &quote = record.annotation.target.quote) {
            const qsizetype from = qMax(begin, match.capturedStart() - QuoteContext);
            quote->prefix = wordsOf(markdown.mid(from, match.capturedStart() - from));
            quote->suffix = wordsOf(markdown.mid(match.capturedEnd(), QuoteContext));
        }
        collection.notes.append(record);
    }
    return collection;
}

} // namespace broadsheet
