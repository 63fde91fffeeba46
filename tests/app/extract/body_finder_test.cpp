#include "app/extract/body_finder.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class BodyFinderTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersProseToLists();
    void trustsTheTextThatThePageDeclares();
    void takesAPageOfShortLinesWhole();
    void copesWithAnEmptyPage();
};

static const QString Prose = QStringLiteral("<p>The ferry that everybody in Dun has waited for "
                                            "sails again from Monday, they said at the quay.</p>");

static QString bodyTextOf(const QString &markup, const QString &articleBody = {})
{
    const HtmlTree tree = parseHtml(markup);
    const HtmlPieces pieces = cutIntoPieces(tree);
    const Body body = findBody(tree, pieces, articleBody);
    QStringList texts;
    for (int i = body.first; i < body.last; ++i) {
        texts << pieces.pieces[i].block.text.left(9);
    }
    return texts.join(QLatin1Char('|'));
}

void BodyFinderTest::prefersProseToLists()
{
    const QString links =
        QStringLiteral("<ul>") +
        QStringLiteral("<li><a href=x>Another story of the day</a>").repeated(30) +
        QStringLiteral("</ul>");
    QCOMPARE(bodyTextOf(links + QStringLiteral("<div>%1%1</div>").arg(Prose) + links),
             QStringLiteral("The ferry|The ferry"));
}

void BodyFinderTest::trustsTheTextThatThePageDeclares()
{
    QString other = Prose;
    other.replace(QStringLiteral("The ferry"), QStringLiteral("A comment"));
    const QString declared = QStringLiteral("The ferry that everybody in Dun has waited for sails "
                                            "again from Monday, they said at the quay. ")
                                 .repeated(4);
    const QString page =
        QStringLiteral("<div>%1</div><div>%3</div><section>%2%2%2</section>")
            .arg(Prose.repeated(4),
                 other,
                 QStringLiteral("<p><a href=x>Another story of the day</a></p>").repeated(30));
    QCOMPARE(bodyTextOf(page, declared), QStringLiteral("The ferry|The ferry|The ferry|The ferry"));
}

void BodyFinderTest::takesAPageOfShortLinesWhole()
{
    QCOMPARE(
        bodyTextOf(QStringLiteral("<p>Gull 4:10</p><p>Heron 4:12</p><div><p>Tern 4:15</p></div>")),
        QStringLiteral("Gull 4:10|Heron 4:1|Tern 4:15"));
}

void BodyFinderTest::copesWithAnEmptyPage()
{
    QCOMPARE(findBody(HtmlTree(), HtmlPieces(), QString()).last, 0);
}

QTEST_APPLESS_MAIN(BodyFinderTest)
#include "body_finder_test.moc"
