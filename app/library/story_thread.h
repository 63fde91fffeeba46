#pragma once

// The story that an article belongs to: the articles that are joined to it by links, followed both
// ways, in the order of their dates; and who points to it.
//
// A library hangs together: follow every link, and a live blog or the links of a busy week make one
// thread of everything. So the web is followed hop by hop from the article:
//  - its own links always, for its newspaper drew them;
//  - never through a hub, an article with more than HubLinks neighbours: it stands in the thread,
//    what else is linked with it does not;
//  - a chain brings a few articles with each hop. A hop that brings more than WideHop is a crossing
//    of stories: from there on only links between two headlines that have a word in common count;
//  - MostArticles in all, the nearest in hops, then in date.
// What is left out by any of these is told (isWhole).

#include "app/library/library.h"
#include "app/store/link_graph.h"

#include <QFuture>

namespace broadsheet {

inline constexpr int HubLinks = 40;
inline constexpr int WideHop = 24;
inline constexpr int MostArticles = 200;
inline constexpr int MostBacklinks = 100; // that are named; all are counted, up to CountedBacklinks
inline constexpr int CountedBacklinks = 10'000;

struct StoryThread
{
    ArticleId article = 0;           // the one that was asked for
    QVector<StoryArticle> articles;  // oldest first; it is one of them
    bool isWhole = true;             // nothing that is linked was left out
    QVector<StoryArticle> backlinks; // who links to the article, newest first
    int backlinkCount = 0;

    int position() const; // of the article, from 0
    int readCount() const;
};

/// `origin`: an article whose thread is being walked; it stays that thread as long as `article` is
/// part of it. Takes a few ms. NotFound.
QFuture<Result<StoryThread>> storyThread(Library &library, ArticleId article, ArticleId origin = 0);

} // namespace broadsheet
