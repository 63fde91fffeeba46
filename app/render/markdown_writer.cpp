#include "app/render/markdown_writer.h"

#include "app/base/markdown.h"
#include "app/base/yaml.h"

namespace broadsheet {

namespace {

QString frontMatter(const ReadingCopy &copy)
{
    const Article &article = *copy.article;
    QStringList tags;
    for (const Passage &passage : copy.passages) {
        for (const QString &tag : passage.tags) {
            tags.append(markdownTag(tag).mid(1));
        }
    }
    tags.removeDuplicates();
    tags.sort();
    return QStringLiteral("---\n") + yamlLine(QStringLiteral("title"), copy.headline) +
           yamlLine(QStringLiteral("source"), copy.url) +
           yamlLine(QStringLiteral("author"), article.byline) +
           yamlLine(QStringLiteral("published"), article.published) +
           yamlLine(QStringLiteral("publication"), copy.publication) +
           yamlLine(QStringLiteral("description"), article.standfirst) +
           yamlList(QStringLiteral("tags"), tags) + QStringLiteral("---\n");
}

// White space at the edges would keep Obsidian from seeing the marks.
QString marked(QStringView text)
{
    const QString words = text.trimmed().toString();
    if (words.isEmpty()) {
        return text.toString();
    }
    const QString before = text.first(text.indexOf(words.front())).toString();
    const QString after = text.sliced(before.size() + words.size()).toString();
    return before + QStringLiteral("==") + markdownEscaped(words) + QStringLiteral("==") + after;
}

// Escaping drops white space at the edges; it stands between two stretches.
QString unmarked(QStringView text)
{
    const QString space = QStringLiteral(" ");
    const bool before = !text.isEmpty() && text.front().isSpace();
    const bool after = text.size() > 1 && text.back().isSpace();
    return (before ? space : QString()) + markdownEscaped(text) + (after ? space : QString());
}

QString lineOf(const ReadingCopy &copy, int start, int end)
{
    QString out;
    for (const Stretch &stretch : stretchesOf(copy.passages, start, end)) {
        const QStringView text =
            QStringView(copy.text->text).sliced(stretch.start, stretch.end - stretch.start);
        out += stretch.passages.isEmpty() ? unmarked(text) : marked(text);
        for (const Passage *passage : stretch.endingHere) {
            if (passage->number > 0) {
                out += QStringLiteral("[^%1]").arg(passage->number);
            }
        }
    }
    return out;
}

QString prefixOf(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Headline:
        return QStringLiteral("# ");
    case BlockKind::Crosshead:
        return QString(qBound(2, block.level, 6), QLatin1Char('#')) + QLatin1Char(' ');
    case BlockKind::BlockQuote:
    case BlockKind::PullQuote:
        return QStringLiteral("> ");
    case BlockKind::ListItem:
        return QStringLiteral("- ");
    case BlockKind::Related:
        return QStringLiteral("→ ");
    case BlockKind::Preformatted:
    case BlockKind::Table:
        return QStringLiteral("    ");
    default:
        return {};
    }
}

// Each line of a block; what breaks a line in the text breaks it here (two spaces).
QString blockMarkdown(const ReadingCopy &copy, const ReadingText::Span &span)
{
    const QString prefix = prefixOf(copy.article->blocks[span.block]);
    QStringList lines;
    int start = span.start;
    while (start <= span.end) {
        const int found = int(copy.text->text.indexOf(QLatin1Char('\n'), start));
        const int end = found < 0 || found > span.end ? span.end : found;
        lines.append(prefix + lineOf(copy, start, end));
        start = end + 1;
    }
    return QLatin1Char('\n') + lines.join(QStringLiteral("  \n")) + QLatin1Char('\n');
}

// Further lines of a footnote are indented, so a note of several paragraphs stays one.
QString footnote(const Passage &passage)
{
    QStringList parts;
    if (!passage.note.isEmpty()) {
        parts.append(passage.note.trimmed().replace(QLatin1Char('\n'), QStringLiteral("\n    ")));
    }
    for (const QString &tag : passage.tags) {
        parts.append(markdownTag(tag));
    }
    return QStringLiteral("\n[^%1]: ").arg(passage.number) + parts.join(QLatin1Char(' ')) +
           QLatin1Char('\n');
}

QString lostPassages(const ReadingCopy &copy)
{
    QString out;
    for (const Passage &passage : copy.passages) {
        if (passage.end == 0 && !passage.quote.isEmpty()) {
            const QString mark =
                passage.number > 0 ? QStringLiteral("[^%1]").arg(passage.number) : QString();
            out +=
                QStringLiteral("\n> ") + markdownEscaped(passage.quote) + mark + QLatin1Char('\n');
        }
    }
    return out.isEmpty() ? out : QStringLiteral("\n## No longer in the text\n") + out;
}

} // namespace

QString writeArticleMarkdown(const ReadingCopy &copy)
{
    QString out = frontMatter(copy);
    for (const ReadingText::Span &span : copy.text->spans) {
        out += blockMarkdown(copy, span);
    }
    out += lostPassages(copy);
    for (const Passage &passage : copy.passages) {
        if (passage.number > 0) {
            out += footnote(passage);
        }
    }
    return out;
}

} // namespace broadsheet
