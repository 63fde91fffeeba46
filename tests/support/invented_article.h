#pragma once

// Articles of our own invention for the tests of the page.

#include "app/library/reading.h"

#include <initializer_list>

namespace broadsheet {

inline Block block(BlockKind kind, const QString &text)
{
    Block made;
    made.kind = kind;
    made.text = text;
    return made;
}

inline Block crosshead(const QString &text, int level = 2)
{
    Block made = block(BlockKind::Crosshead, text);
    made.level = level;
    return made;
}

inline Block listItem(const QString &label, const QString &text, int level = 1)
{
    Block made = block(BlockKind::ListItem, text);
    made.label = label;
    made.level = level;
    return made;
}

inline Block related(const QString &text, const QString &label = QStringLiteral("READ MORE"))
{
    Block made = block(BlockKind::Related, text);
    made.label = label;
    return made;
}

inline Block hidden(Block made, const QString &reason)
{
    made.hidden = true;
    made.reason = reason;
    return made;
}

inline OpenedArticle opened(const Article &article, ArticleId id = 7)
{
    OpenedArticle made;
    made.row.id = id;
    made.row.headline = article.headline;
    made.article = article;
    made.text = readingText(article);
    made.links = linksOf(article);
    return made;
}

inline PlacedAnnotation note(const QString &id,
                             int start,
                             int end,
                             const QString &color = QStringLiteral("yellow"),
                             const QString &text = {})
{
    PlacedAnnotation made;
    made.annotation.id = id;
    made.annotation.body.color = color;
    made.annotation.body.text = text;
    made.placement = {AnchorState::Anchored, start, end};
    return made;
}

/// One of each newspaper element.
inline Article ferryArticle()
{
    Article article;
    article.headline = QStringLiteral("Karrow ferry stays in port as crews refuse the night crossing");
    article.publication = QStringLiteral("The Karrow Courier");
    article.published = QStringLiteral("2021-11-04T07:30:00+01:00");
    article.language = QStringLiteral("en");
    Block lede = block(BlockKind::Paragraph,
                       QStringLiteral("The last ferry of the week did not leave Karrow on Thursday. Its "
                                      "crew of eleven walked down the gangway at dusk, & nobody aboard "
                                      "\"could say\" when they would be back."));
    lede.runs = {{4, 10, Run::Style::Emphasis, {}},
                 {34, 9, Run::Style::Plain, QStringLiteral("https://courier.example/leave")}};
    article.blocks = {
        block(BlockKind::Kicker, QStringLiteral("Harbours")),
        block(BlockKind::Headline, article.headline),
        block(BlockKind::Standfirst,
              QStringLiteral("Eleven sailors say the old vessel is no longer safe after dark; the "
                             "company says that it passed every survey since March.")),
        block(BlockKind::Image, QStringLiteral("A white ferry at a stone quay in the evening light")),
        block(BlockKind::Caption,
              QStringLiteral("The Maren Holt has made the crossing for thirty-one years.")),
        block(BlockKind::Credit, QStringLiteral("Ilse Tamm / Karrow Courier")),
        hidden(block(BlockKind::Caption,
                     QStringLiteral("The Maren Holt has made the crossing for thirty-one years.")),
               QStringLiteral("the caption again")),
        block(BlockKind::Byline, QStringLiteral("Jonas Verhey and Ada Lindqvist")),
        lede,
        block(BlockKind::Paragraph,
              QStringLiteral("“We are not afraid of the sea,” the mate told this newspaper. “We are "
                             "afraid of a pump that has been mended with wire.” The company, which "
                             "runs 4 vessels and carried 118,000 passengers last year, denied it.")),
        related(QStringLiteral("Survey: what the inspectors saw in March")),
        hidden(block(BlockKind::Furniture, QStringLiteral("Loading...")),
               QStringLiteral("a placeholder that never loaded")),
        crosshead(QStringLiteral("A pump and a promise")),
        block(BlockKind::Paragraph,
              QStringLiteral("In March the inspectors found water under the engine-room floor. They "
                             "asked for a new pump by midsummer. A pump was ordered, the company "
                             "says; none has been seen on board, say the crew, and the log agrees "
                             "with them on that point at least.")),
        block(BlockKind::PullQuote,
              QStringLiteral("“We are afraid of a pump that has been mended with wire.”")),
        listItem(QStringLiteral("1."), QStringLiteral("a new bilge pump, fitted and tested;")),
        listItem(QStringLiteral("2."), QStringLiteral("a second engineer on each night crossing;")),
        listItem(QStringLiteral("•"), QStringLiteral("paid by the company, not the port"), 2),
        listItem(QStringLiteral("3."), QStringLiteral("no sailing above force seven.")),
        block(BlockKind::BlockQuote,
              QStringLiteral("No vessel shall leave a berth of this harbour after sunset unless her "
                             "pumps have been tried in the presence of the master.")),
        block(BlockKind::BlockQuote, QStringLiteral("Harbour Ordinance of Karrow, article 12")),
        crosshead(QStringLiteral("What the figures say"), 3),
        block(BlockKind::Table,
              QStringLiteral("Year\tCrossings\tCancelled\n2019\t1,204\t12\n2020\t811\t9\n2021\t998\t41")),
        block(BlockKind::Preformatted, QStringLiteral("\n18:40  pump stops\n18:52  pump starts\n")),
        block(BlockKind::Paragraph,
              QStringLiteral("Talks are to go on in the harbour office on Friday at nine.")),
        related(QStringLiteral("Budget: three harbours share one dredger")),
        related(QStringLiteral("The harbour master: “I would not sail her”")),
        related(QStringLiteral("Storm closes three harbours")),
        hidden(block(BlockKind::Furniture, QStringLiteral("Route 6")), QStringLiteral("a stray footer")),
    };
    return article;
}

} // namespace broadsheet
