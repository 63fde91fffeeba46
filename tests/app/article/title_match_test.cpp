// Single cases; tests/app/library/link_figures_test measures the labelled set in tests/data/titles.

#include "app/article/title.h"
#include "app/article/title_match.h"

#include <QTest>

using namespace broadsheet;

Q_DECLARE_METATYPE(broadsheet::TitleMatch)

class TitleMatchTest : public QObject
{
    Q_OBJECT

private:
    static QVector<TitleWord> wordsOf(const QString &title) { return titleWords(titleKey(title)); }

private Q_SLOTS:

    void tellsAnEditedHeadlineFromAnotherStory_data()
    {
        QTest::addColumn<QString>("a");
        QTest::addColumn<QString>("b");
        QTest::addColumn<TitleMatch>("match");
        const auto row = [](const char *name, const char *a, const char *b, TitleMatch match) {
            QTest::newRow(name) << QString::fromUtf8(a) << QString::fromUtf8(b) << match;
        };
        const auto Same = TitleMatch::Same;
        const auto Other = TitleMatch::Other;
        const auto Perhaps = TitleMatch::Perhaps;
        const char *storm = "Storm kills three fishermen off Torvald, twenty missing";
        row("equal", storm, storm, Same);
        row("number in digits", storm, "Storm kills 3 fishermen off Torvald, twenty missing", Same);
        row("clause dropped", storm, "Storm kills three fishermen off Torvald", Same);
        row("word added",
            storm,
            "Winter storm kills three fishermen off Torvald, twenty missing",
            Same);
        row("other number",
            storm,
            "Storm kills thirty fishermen off Torvald, twenty missing",
            Other);
        row("other figure",
            "Storm kills 3 off Torvald coast",
            "Storm kills 30 off Torvald coast",
            Other);
        row("other place",
            storm,
            "Storm kills three fishermen off Karrow, twenty missing",
            Perhaps);
        row("other day",
            "Ferry to Karrow cancelled again on Monday morning",
            "Ferry to Karrow cancelled again on Tuesday morning",
            Other);
        row("a not",
            "Minister will resign over the harbour loan",
            "Minister will not resign over the harbour loan",
            Other);
        row("roles exchanged",
            "Ellery sues Torvald over harbour fees",
            "Torvald sues Ellery over harbour fees",
            Other);
        row("clause moved",
            "Harbour fees: Ellery sues Torvald",
            "Ellery sues Torvald: harbour fees",
            Same);
        row("one word for another",
            "Council debates old lighthouse road and heavy lorries",
            "Council ponders old lighthouse road and heavy lorries",
            Perhaps);
        row("bent",
            "Council closes old lighthouse road",
            "Council closed old lighthouse roads",
            Same);
        row("spelled otherwise",
            "Minister apologises for harbour delay",
            "Minister apologizes for harbour delay",
            Same);
        row("names much alike",
            "Ireland bans old trawlers from bay",
            "Iceland bans old trawlers from bay",
            Other);
        for (const char *other : {"Brother of Ellery harbour master jailed over stolen crane",
                                  "Former Ellery harbour master jailed over stolen crane",
                                  "Ellery harbour master almost jailed over stolen crane",
                                  "Ellery harbour master jailed again over stolen crane",
                                  "Ellery harbour master jailed over stolen crane appeals"}) {
            row(other, "Ellery harbour master jailed over stolen crane", other, Perhaps);
        }
        row("another name",
            "Mario Silva wins the Ellery regatta in style",
            "Maria Silva wins the Ellery regatta in style",
            Perhaps);
        row("one word of a short title dropped",
            "Ellery mourns drowned pilot",
            "Ellery mourns pilot",
            Same);
        row("number dropped within",
            "Ellery mourns 3 drowned harbour pilots",
            "Ellery mourns drowned harbour pilots",
            Same);
        row("part of a series",
            "Diary of the Ellery harbour frost 2",
            "Diary of the Ellery harbour frost",
            Perhaps);
        row("too short", "Storm warning", "Storm warning lifted", Other);
        row("opposites",
            "Council closes old lighthouse road to heavy lorries",
            "Council opens old lighthouse road to heavy lorries",
            Other);
        row("Russian, bent",
            "Порт Эллери закрыли из-за шторма",
            "Порт Эллери закрыт из-за шторма",
            Perhaps);
    }

    void tellsAnEditedHeadlineFromAnotherStory()
    {
        QFETCH(QString, a);
        QFETCH(QString, b);
        QFETCH(TitleMatch, match);
        QCOMPARE(int(matchTitles(wordsOf(a), wordsOf(b))), int(match));
        QCOMPARE(int(matchTitles(wordsOf(b), wordsOf(a))), int(match));
    }

    void sketchesMeetWhenAWordWasDropped()
    {
        const QString title = QStringLiteral("Ferry crew refuses to sail without an inspection");
        const QStringList words = title.split(u' ');
        const auto whole = titleSketch(wordsOf(title));
        for (qsizetype i = 0; i < words.size(); ++i) {
            QStringList fewer = words;
            fewer.removeAt(i);
            const auto sketch = titleSketch(wordsOf(fewer.join(u' ')));
            QVERIFY(std::any_of(sketch.begin(), sketch.end(), [&whole](qint64 hash) {
                return whole.contains(hash);
            }));
        }
    }

    // Stored in libraries: they must never change.
    void sketchesAreTheSameForEver()
    {
        QCOMPARE(titleSketch(wordsOf(QStringLiteral("harbour ferry"))),
                 QVector<qint64>{8756765525995959692});
    }

    void neverComparesForLong()
    {
        const auto words = wordsOf(QStringLiteral("ferry harbour ").repeated(5000));
        QCOMPARE(int(matchTitles(words, words)), int(TitleMatch::Same));
    }
};

QTEST_APPLESS_MAIN(TitleMatchTest)
#include "title_match_test.moc"
