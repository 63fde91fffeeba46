#include "app/article/link_passage.h"

#include "app/base/text.h"

#include <algorithm>

namespace broadsheet {

namespace {

// A file of ten thousand links is walked back in each of them.
constexpr int FarthestBack = 100; // blocks

bool saysSomething(const Block &block)
{
    switch (block.kind) {
    case BlockKind::Standfirst:
    case BlockKind::Paragraph:
    case BlockKind::PullQuote:
    case BlockKind::BlockQuote:
    case BlockKind::ListItem:
    case BlockKind::Preformatted:
        return !block.hidden && !isBlank(block.text);
    default:
        return false;
    }
}

QString endOf(const QString &text)
{
    if (text.size() <= LongestPassage) {
        return text;
    }
    const QString end = text.right(LongestPassage);
    const auto space = std::find_if(end.cbegin(), end.cend(), [](QChar c) { return c.isSpace(); });
    const bool hasWords = space != end.cend();
    const bool splitsPair = end.at(0).isLowSurrogate();
    return QChar(0x2026) + (hasWords ? end.mid(space - end.cbegin() + 1) : end.mid(splitsPair));
}

} // namespace

QString passageBefore(const Article &article, int block)
{
    const int last = std::min(block, int(article.blocks.size())) - 1;
    for (int i = last; i >= 0 && i > last - FarthestBack; --i) {
        if (saysSomething(article.blocks[i])) {
            return endOf(article.blocks[i].text);
        }
    }
    return {};
}

QString linkLine(const Block &block)
{
    return block.label.isEmpty() ? block.text : block.label + QStringLiteral(": ") + block.text;
}

} // namespace broadsheet
