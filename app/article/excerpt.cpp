#include "app/article/excerpt.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

QString firstOf(const Article &article, std::initializer_list<BlockKind> kinds)
{
    for (const Block &block : article.blocks) {
        if (!block.hidden && !block.text.isEmpty() &&
            std::find(kinds.begin(), kinds.end(), block.kind) != kinds.end()) {
            return block.text;
        }
    }
    return {};
}

// Text without spaces is cut where it is, but not within a character.
QString cutBehindAWord(const QString &text)
{
    if (text.size() <= LongestExcerpt) {
        return text;
    }
    const qsizetype space = text.lastIndexOf(u' ', LongestExcerpt - 1);
    constexpr int LeastKept = LongestExcerpt / 2;
    qsizetype end = space >= LeastKept ? space : LongestExcerpt - 1;
    end -= text[end - 1].isHighSurrogate() ? 1 : 0;
    return text.first(end) + QChar(0x2026);
}

} // namespace

QString excerptOf(const Article &article)
{
    if (!article.standfirst.isEmpty()) {
        return {};
    }
    const QString paragraph = firstOf(article, {BlockKind::Paragraph});
    const QString text =
        paragraph.isEmpty()
            ? firstOf(article,
                      {BlockKind::ListItem, BlockKind::BlockQuote, BlockKind::Preformatted})
            : paragraph;
    return cutBehindAWord(
        simplified(QStringView(text).first(qMin(text.size(), qsizetype(4 * LongestExcerpt)))));
}

} // namespace broadsheet
