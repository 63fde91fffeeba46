#pragma once

// Invented news by a program: stories, machine-made reprints of them, and near misses. The same
// seed gives the same articles. What carries a label tells the same story as all that carry it.

#include "app/article/article.h"

#include <QRandomGenerator>
#include <QStringList>

namespace broadsheet {

struct LabelledArticle
{
    QString story;
    QString made; // how: "story", "cut", "edited" …, "follow-up", "live blog", "template"
    Article article;
};

class InventedNews
{
public:
    explicit InventedNews(quint32 seed)
        : m_random(seed)
    {
    }

    /// Each story with `reprints` of it and one follow-up; live blogs, and stories of one template.
    QVector<LabelledArticle> articles(int stories, int reprints)
    {
        QVector<LabelledArticle> all;
        for (int i = 0; i < stories; ++i) {
            const QString label = QStringLiteral("story %1").arg(i);
            const QStringList told = story();
            all.append({label, QStringLiteral("story"), articleOf(headline(), told)});
            for (int k = 0; k < reprints; ++k) {
                all.append(reprint(label, told));
            }
            all.append({QStringLiteral("follow-up %1").arg(i),
                        QStringLiteral("follow-up"),
                        articleOf(headline(), followUp(told))});
        }
        for (int i = 0; i < stories; ++i) {
            addTemplates(all, i);
        }
        for (int i = 0; i < stories / 10; ++i) {
            addLiveBlog(all, i);
        }
        return all;
    }

private:
    QString one(const QStringList &list) { return list[m_random.bounded(int(list.size()))]; }

    // Names of people and places that are made anew, so that each story has its own.
    QString name()
    {
        static const QStringList starts{u"Ka"_qs,
                                        u"Bre"_qs,
                                        u"Tol"_qs,
                                        u"Mi"_qs,
                                        u"Ostra"_qs,
                                        u"Hel"_qs,
                                        u"Vo"_qs,
                                        u"Sun"_qs,
                                        u"Dra"_qs,
                                        u"Li"_qs,
                                        u"Pera"_qs,
                                        u"Gro"_qs};
        static const QStringList middles{u"rro"_qs,
                                         u"nda"_qs,
                                         u"lvi"_qs,
                                         u"ste"_qs,
                                         u"mba"_qs,
                                         u"ke"_qs,
                                         u"ri"_qs,
                                         u"do"_qs,
                                         u"va"_qs,
                                         u"lu"_qs};
        static const QStringList ends{u"w"_qs,
                                      u"n"_qs,
                                      u"sk"_qs,
                                      u"ll"_qs,
                                      u"mar"_qs,
                                      u"th"_qs,
                                      u"ta"_qs,
                                      u"vik"_qs,
                                      u"ne"_qs,
                                      u"rt"_qs};
        return one(starts) + one(middles) + one(ends);
    }

    QString noun()
    {
        static const QStringList nouns =
            QStringLiteral(
                "harbour ferry council engine bridge orchard survey tunnel lantern market school "
                "reservoir archive parcel turbine vineyard clinic quarry museum railway signal "
                "timber warehouse glacier festival library furnace meadow pipeline rooftop sawmill "
                "stadium theatre tramway workshop aqueduct bakery cannery depot estuary foundry "
                "granary hangar island junction kiln lighthouse monastery nursery observatory")
                .split(u' ');
        return one(nouns);
    }

    QString verb()
    {
        static const QStringList verbs =
            QStringLiteral(
                "closed opened repaired inspected rebuilt sold flooded measured painted abandoned "
                "insured defended guarded widened emptied visited photographed surveyed restored "
                "neglected auctioned renamed questioned evacuated financed leased demolished "
                "described replaced protected")
                .split(u' ');
        return one(verbs);
    }

    QString word()
    {
        static const QStringList words =
            QStringLiteral(
                "careful northern wooden narrow public ancient sudden heavy quiet local costly "
                "frozen hidden modest rapid salty sturdy private stubborn temporary unpaid visible "
                "weekly yellow broken distant eager faithful gradual hollow")
                .split(u' ');
        return one(words);
    }

    QString number() { return QString::number(11 + m_random.bounded(9000)); }

    QString sentence()
    {
        switch (m_random.bounded(9)) {
        case 0:
            return QStringLiteral("The %1 %2 of %3 was %4 by %5 workers before the %6 winter.")
                .arg(word(), noun(), name(), verb(), number(), word());
        case 1:
            return QStringLiteral("“Nobody had %1 our %2 since the %3 was %4,” said %5 %6, a %7 "
                                  "neighbour.")
                .arg(verb(), noun(), noun(), verb(), name(), name(), word());
        case 2:
            return QStringLiteral("A %1 report names %2 as the owner of the %3 and puts the damage "
                                  "at %4 crowns.")
                .arg(word(), name(), noun(), number());
        case 3:
            return QStringLiteral("In %1 the %2 committee %3 a %4 beside the %5 %6.")
                .arg(name(), noun(), verb(), noun(), word(), noun());
        case 4:
            return QStringLiteral("Its %1 had %2 the %3 twice, once for %4 and once without pay.")
                .arg(noun(), verb(), noun(), name());
        case 5:
            return QStringLiteral("Visitors from %1 saw how a %2 %3 was %4 and then %5 at night.")
                .arg(name(), word(), noun(), verb(), verb());
        case 6:
            return QStringLiteral("%1 %2 called it %3, although her %4 still %5 %6 tonnes of "
                                  "%7 stone.")
                .arg(name(), name(), word(), noun(), verb(), number(), word());
        case 7:
            return QStringLiteral("Where the %1 ends, %2 families %3 their %4 to a %5 company.")
                .arg(noun(), number(), verb(), noun(), word());
        default:
            return QStringLiteral("It took %1 days until the %2 ministry %3 what the %4 of %5 had "
                                  "%6.")
                .arg(number(), noun(), verb(), noun(), name(), verb());
        }
    }

    QString paragraph()
    {
        QStringList sentences;
        for (int i = 1 + m_random.bounded(3); i >= 0; --i) {
            sentences.append(sentence());
        }
        return sentences.join(u' ');
    }

    QStringList story()
    {
        QStringList paragraphs;
        for (int i = 5 + m_random.bounded(10); i > 0; --i) {
            paragraphs.append(paragraph());
        }
        return paragraphs;
    }

    QString headline()
    {
        return QStringLiteral("%1 %2 %3 after %4 %5").arg(name(), noun(), verb(), word(), noun());
    }

    static Block block(BlockKind kind, const QString &text)
    {
        Block made;
        made.kind = kind;
        made.text = text;
        return made;
    }

    static Article articleOf(const QString &headline, const QStringList &paragraphs)
    {
        Article article;
        article.headline = headline;
        article.blocks.append(block(BlockKind::Headline, headline));
        for (const QString &paragraph : paragraphs) {
            article.blocks.append(block(BlockKind::Paragraph, paragraph));
        }
        return article;
    }

    // An editor's pen: of a hundred words up to `percent` are others, gone or new.
    QString edited(const QString &text, int percent)
    {
        QStringList words;
        for (const QString &old : text.split(u' ')) {
            if (m_random.bounded(100) >= percent) {
                words.append(old);
                continue;
            }
            switch (m_random.bounded(4)) {
            case 0:
                break;
            case 1:
                words << old << word();
                break;
            default:
                words.append(m_random.bounded(2) == 0 ? noun() : verb());
            }
        }
        return words.join(u' ');
    }

    LabelledArticle reprint(const QString &label, const QStringList &told)
    {
        static const QStringList kinds{
            u"cut"_qs, u"dropped"_qs, u"added"_qs, u"reordered"_qs, u"edited"_qs, u"all"_qs};
        const QString kind = one(kinds);
        const bool all = kind == kinds.last();
        QStringList text = told;
        if (kind == u"cut") {
            text = text.mid(0, qMax(3, int(text.size()) * (3 + m_random.bounded(5)) / 10));
        }
        if (kind == u"dropped" || all) {
            text.removeAt(m_random.bounded(int(text.size())));
            text.removeAt(m_random.bounded(int(text.size())));
        }
        if (kind == u"added" || all) {
            text.insert(m_random.bounded(int(text.size())), paragraph());
        }
        if (kind == u"reordered" || all) {
            text.move(m_random.bounded(int(text.size())), m_random.bounded(int(text.size())));
        }
        const int percent = kind == u"edited" || all ? 5 + m_random.bounded(11) : 0;
        for (QString &paragraph : text) {
            paragraph = edited(paragraph, percent);
        }
        Article article = articleOf(headline(), text);
        addFurniture(article);
        return {label, kind, article};
    }

    void addFurniture(Article &article)
    {
        article.blocks.insert(1, block(BlockKind::Caption, sentence()));
        article.blocks.append(block(BlockKind::Related, headline()));
        article.blocks.append(
            block(BlockKind::Paragraph,
                  QStringLiteral("(Reporting by %1; editing by %2)").arg(name(), name())));
    }

    // What is new first, then two paragraphs of the story before it.
    QStringList followUp(const QStringList &told)
    {
        QStringList text = story();
        const int quoted = m_random.bounded(int(told.size()) - 1);
        text.insert(3, told[quoted]);
        text.insert(4, told[quoted + 1]);
        return text;
    }

    void addTemplates(QVector<LabelledArticle> &all, int i)
    {
        const auto add = [&](const QStringList &text) {
            all.append({QStringLiteral("template %1").arg(all.size()),
                        QStringLiteral("template"),
                        articleOf(headline(), text)});
        };
        switch (i % 3) {
        case 0:
            add({QStringLiteral("The day in Karrow begins at %1 degrees with light clouds from "
                                "the west. In the afternoon it gets up to %2 degrees, while the "
                                "wind turns to the south at %3 kilometres an hour.")
                     .arg(number(), number(), number()),
                 QStringLiteral("At night the temperature falls to %1 degrees. In the hills there "
                                "may be up to %2 millimetres of rain, and roads above %3 metres "
                                "can be slippery.")
                     .arg(number(), number(), number()),
                 QStringLiteral("The outlook: tomorrow up to %1 degrees on the coast and %2 "
                                "degrees inland, with a chance of rain of %3 in a hundred.")
                     .arg(number(), number(), number())});
            break;
        case 1:
            add({QStringLiteral("Shares on the Ostra exchange closed at %1 points on Tuesday, "
                                "after %2 points the day before. The strongest were %3 with a "
                                "gain of %4 crowns.")
                     .arg(number(), number(), name(), number()),
                 QStringLiteral("Among the losers was %1, which fell by %2 crowns after it had "
                                "told its owners that the profit for the year would not reach %3 "
                                "million crowns.")
                     .arg(name(), number(), number()),
                 QStringLiteral("A barrel of oil cost %1 crowns, an ounce of gold %2 crowns. The "
                                "turnover was %3 million crowns.")
                     .arg(number(), number(), number())});
            break;
        default:
            add({QStringLiteral("%1 won against %2 by %3 to %4 on Saturday in front of %5 people "
                                "in the old stadium.")
                     .arg(name(), name(), number(), number(), number()),
                 QStringLiteral("The first goal came from %1 after %2 minutes; %3 scored the "
                                "second before the break. The coach, %4, said that the team had "
                                "played as it should.")
                     .arg(name(), number(), name(), name()),
                 QStringLiteral("Next Saturday they play against %1, which stands in place %2 "
                                "with %3 points.")
                     .arg(name(), number(), number())});
        }
    }

    // Grows at its head; each state is an article of its own.
    void addLiveBlog(QVector<LabelledArticle> &all, int i)
    {
        QStringList entries;
        for (int hour = 8; hour < 20; ++hour) {
            entries.prepend(QStringLiteral("%1:%2 ").arg(hour).arg(10 + m_random.bounded(49)) +
                            paragraph());
            if (hour % 5 == 3) {
                all.append({QStringLiteral("live blog %1, %2").arg(i).arg(hour),
                            QStringLiteral("live blog"),
                            articleOf(headline(), entries)});
            }
        }
    }

    QRandomGenerator m_random;
};

} // namespace broadsheet
