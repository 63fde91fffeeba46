#include "app/library/query.h"

#include <QDateTime>
#include <QTest>

using namespace broadsheet;

// A query in one line: terms of a clause joined by "|", clauses by " ".
static QString shape(QStringView text)
{
    static const QHash<SearchTerm::Field, QString> names{
        {SearchTerm::Field::Any, QString()},
        {SearchTerm::Field::Title, QStringLiteral("title=")},
        {SearchTerm::Field::Byline, QStringLiteral("byline=")},
        {SearchTerm::Field::Publication, QStringLiteral("publication=")},
        {SearchTerm::Field::Url, QStringLiteral("url=")},
        {SearchTerm::Field::Note, QStringLiteral("note=")},
        {SearchTerm::Field::Tag, QStringLiteral("tag=")},
        {SearchTerm::Field::Unread, QStringLiteral("unread")},
        {SearchTerm::Field::Read, QStringLiteral("read")},
        {SearchTerm::Field::Bookmarked, QStringLiteral("bookmarked")},
        {SearchTerm::Field::HasNote, QStringLiteral("has-note")},
        {SearchTerm::Field::HasHighlight, QStringLiteral("has-highlight")},
        {SearchTerm::Field::Before, QStringLiteral("before")},
        {SearchTerm::Field::After, QStringLiteral("after")},
        {SearchTerm::Field::LinksTo, QStringLiteral("links-to")},
    };
    QStringList clauses;
    for (const SearchClause &clause : parseQuery(text)) {
        QStringList terms;
        for (const SearchTerm &term : clause) {
            QString out = term.excluded ? QStringLiteral("-") : QString();
            out += names.value(term.field);
            out += term.text.contains(u' ') ? u'[' + term.text + u']' : term.text;
            out += term.prefix ? QStringLiteral("*") : QString();
            if (term.field == SearchTerm::Field::LinksTo) {
                out += QString::number(term.number);
            } else if (term.number != 0) {
                const auto moment = QDateTime::fromMSecsSinceEpoch(term.number, Qt::UTC);
                out += moment.toString(QStringLiteral("yyyyMMdd"));
            }
            terms.append(out);
        }
        clauses.append(terms.join(u'|'));
    }
    return clauses.join(u' ');
}

class QueryTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsOperators_data();
    void readsOperators();
    void searchesTheRestAsWords_data();
    void searchesTheRestAsWords();
    void readsOnlyTheBeginningOfAnEndlessQuery();
    void marksWhatWasAskedForInTheArticle();
    void staysLinearOnHostileQueries();
};

void QueryTest::readsOperators_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &query, const QString &expected) {
        QTest::newRow(name) << query << expected;
    };
    row("empty", QString(), QString());
    row("blank", QStringLiteral(" \t\u00a0 "), QString());
    row("words", QStringLiteral("ferry storm"), QStringLiteral("ferry storm"));
    row("phrase", QStringLiteral("\"night ferry\" storm"), QStringLiteral("[night ferry] storm"));
    row("curly", QStringLiteral("“night ferry”"), QStringLiteral("[night ferry]"));
    row("not",
        QStringLiteral("ferry -storm -\"long delay\""),
        QStringLiteral("ferry -storm -[long delay]"));
    row("or", QStringLiteral("a OR b c"), QStringLiteral("a|b c"));
    row("or chain", QStringLiteral("x a OR b OR -c"), QStringLiteral("x a|b|-c"));
    row("prefix", QStringLiteral("fer* storm"), QStringLiteral("fer* storm"));
    row("fields",
        QStringLiteral(
            "title:ferry BYLINE:ann publication:\"The Example\" url:example.org note:x tag:y"),
        QStringLiteral(
            "title=ferry byline=ann publication=[The Example] url=example.org note=x tag=y"));
    row("field prefix", QStringLiteral("title:fer*"), QStringLiteral("title=fer*"));
    row("field not", QStringLiteral("-title:ferry"), QStringLiteral("-title=ferry"));
    row("switches",
        QStringLiteral("is:unread is:read is:bookmarked has:note has:highlight"),
        QStringLiteral("unread read bookmarked has-note has-highlight"));
    row("switch not", QStringLiteral("-is:bookmarked"), QStringLiteral("-bookmarked"));
    row("dates",
        QStringLiteral("before:2022-01-05 after:2021-06 after:2020"),
        QStringLiteral("before20220105 after20210601 after20200101"));
    row("links-to", QStringLiteral("links-to:42"), QStringLiteral("links-to42"));
}

void QueryTest::readsOperators()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(shape(query), expected);
}

void QueryTest::searchesTheRestAsWords_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &query, const QString &expected) {
        QTest::newRow(name) << query << expected;
    };
    row("open quote", QStringLiteral("\"night ferry"), QStringLiteral("\"night ferry"));
    row("quote in a word", QStringLiteral("5\" pipe \"x y\""), QStringLiteral("5\" pipe [x y]"));
    row("lone quote", QStringLiteral("\""), QString());
    row("empty phrase", QStringLiteral("\"\" ferry"), QStringLiteral("ferry"));
    row("lone or", QStringLiteral("OR"), QStringLiteral("OR"));
    row("leading or", QStringLiteral("OR ferry"), QStringLiteral("OR ferry"));
    row("trailing or", QStringLiteral("ferry OR"), QStringLiteral("ferry OR"));
    row("or or", QStringLiteral("a OR OR b"), QStringLiteral("a|OR b"));
    row("small or", QStringLiteral("a or b"), QStringLiteral("a or b"));
    row("lone minus and star", QStringLiteral("- * -* ferry"), QStringLiteral("ferry"));
    row("colon in a title", QStringLiteral("NATO: Russia"), QStringLiteral("NATO: Russia"));
    row("unknown field", QStringLiteral("colour:red"), QStringLiteral("colour:red"));
    row("field without value", QStringLiteral("title: ferry"), QStringLiteral("title: ferry"));
    row("field with an empty phrase", QStringLiteral("title:\"\""), QStringLiteral("title:"));
    row("bad date",
        QStringLiteral("before:soon after:2021-13"),
        QStringLiteral("before:soon after:2021-13"));
    row("bad id", QStringLiteral("links-to:x"), QStringLiteral("links-to:x"));
    row("unknown switch", QStringLiteral("is:green"), QStringLiteral("is:green"));
    row("FTS5 syntax",
        QStringLiteral("a AND b NEAR(c d) {x}:y ^z a+b"),
        QStringLiteral("a AND b NEAR(c d) {x}:y ^z a+b"));
    row("hyphenated", QStringLiteral("re-open"), QStringLiteral("re-open"));
}

void QueryTest::searchesTheRestAsWords()
{
    QFETCH(QString, query);
    QFETCH(QString, expected);
    QCOMPARE(shape(query), expected);
}

void QueryTest::marksWhatWasAskedForInTheArticle()
{
    const auto words =
        wordsToMark(parseQuery(u"Café \"Night Ferry\" -storm note:mine is:unread café fer*"));
    QCOMPARE(words,
             (QStringList{
                 QStringLiteral("cafe"), QStringLiteral("night ferry"), QStringLiteral("fer*")}));
}

void QueryTest::staysLinearOnHostileQueries()
{
    QCOMPARE(parseQuery(QStringLiteral("a\" ").repeated(100000)).size(), 64);
    QCOMPARE(parseQuery(QStringLiteral("a OR ").repeated(100000)).size(), 1);
    QVERIFY(parseQuery(QStringLiteral("-").repeated(1000000)).isEmpty());
}

void QueryTest::readsOnlyTheBeginningOfAnEndlessQuery()
{
    QCOMPARE(parseQuery(QStringLiteral("tag:x ").repeated(1200)).size(), 64);
    const auto choices = parseQuery(QStringLiteral("tag:x OR ").repeated(1200));
    QCOMPARE(choices.size(), 1);
    QCOMPARE(choices.first().size(), 64);
}

QTEST_APPLESS_MAIN(QueryTest)
#include "query_test.moc"
