#pragma once

// An article with a marked passage, for tests of the writers of reading copies.

#include "app/render/passage.h"

namespace broadsheet {

struct MarkedCopy
{
    MarkedCopy()
    {
        const auto add = [this](BlockKind kind, const QString &text) {
            Block block;
            block.kind = kind;
            block.text = text;
            article.blocks.append(block);
        };
        article.headline = QStringLiteral("Ferry <b>stays</b>");
        article.language = QStringLiteral("en");
        add(BlockKind::Headline, article.headline);
        add(BlockKind::Paragraph, QStringLiteral("The night ferry & crew stay in port."));
        add(BlockKind::Crosshead, QStringLiteral("No *wind*"));
        text = readingText(article);
        Passage passage;
        passage.quote = QStringLiteral("night ferry & crew");
        passage.start = int(text.text.indexOf(passage.quote));
        passage.end = passage.start + int(passage.quote.size());
        passage.note = QStringLiteral("ask <them>\nnow");
        passage.color = QStringLiteral("pink");
        passage.tags = QStringList{QStringLiteral("sea")};
        Passage lost;
        lost.quote = QStringLiteral("gone <i>words</i>");
        lost.color = QStringLiteral("yellow");
        copy.article = &article;
        copy.text = &text;
        copy.headline = article.headline;
        copy.url = QStringLiteral("https://p.example/?a=1&b=\"x\"");
        copy.passages = {passage, lost};
        numberNotes(copy.passages);
    }

    Article article;
    ReadingText text;
    ReadingCopy copy;
};

} // namespace broadsheet
