#pragma once

// An invented story for tests of the panel: article 1, the oldest, to `count`; every second one is
// read.

#include "app/library/story_thread.h"

namespace broadsheet {

inline StoryArticle storyPart(int number)
{
    StoryArticle article;
    article.id = number;
    article.headline = QStringLiteral("Part %1 of the ferry").arg(number);
    article.publication = QStringLiteral("The Example");
    article.published = QStringLiteral("2022-01-%1").arg(number, 2, 10, QLatin1Char('0'));
    article.isDated = true;
    article.read = number % 2 == 0;
    return article;
}

inline StoryThread storyOf(int count, ArticleId open, const QVector<int> &citing = {})
{
    StoryThread thread;
    thread.article = open;
    for (int i = 1; i <= count; ++i) {
        thread.articles.append(storyPart(i));
    }
    for (const int number : citing) {
        thread.backlinks.append(storyPart(number));
    }
    thread.backlinkCount = int(citing.size());
    return thread;
}

} // namespace broadsheet
