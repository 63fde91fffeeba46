#include "app/store/search_text.h"

#include <QTest>

using namespace broadsheet;

class SearchTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void leavesSpacedScriptsAlone();
    void setsCharactersOfUnspacedScriptsApart();
    void leavesVowelPointsOut();
    void givesTheTextBack();
    void quotesEveryOperator();
};

static QString shown(const QString &text)
{
    return spacedForSearch(text).replace(QChar(0x200b), QLatin1Char('|'));
}

void SearchTextTest::leavesSpacedScriptsAlone()
{
    for (const QString &text : {QString(),
                                QStringLiteral("Café – “night”"),
                                QStringLiteral("Ночной паром"),
                                QStringLiteral("밤 연락선"),
                                QStringLiteral("😀 ok")}) {
        QCOMPARE(spacedForSearch(text), text);
    }
}

void SearchTextTest::setsCharactersOfUnspacedScriptsApart()
{
    QCOMPARE(shown(QStringLiteral("夜の船")), QStringLiteral("夜|の|船|"));
    QCOMPARE(shown(QStringLiteral("第3回ferry")), QStringLiteral("第|3|回|ferry"));
    QCOMPARE(shown(QStringLiteral("𠀀𠀁")), QStringLiteral("𠀀|𠀁|"));
    QCOMPARE(shown(QStringLiteral("เรือ")), QStringLiteral("เ|ร|ื|อ|"));
}

void SearchTextTest::leavesVowelPointsOut()
{
    QCOMPARE(spacedForSearch(QStringLiteral("العبّارة")), QStringLiteral("العبارة"));
    QCOMPARE(spacedForSearch(QStringLiteral("שָׁלוֹם")), QStringLiteral("שלום"));
}

void SearchTextTest::givesTheTextBack()
{
    const QString text = QStringLiteral("夜の船 ferry เรือ");
    QCOMPARE(withoutSearchSpaces(spacedForSearch(text)), text);
}

void SearchTextTest::quotesEveryOperator()
{
    QCOMPARE(quotedForSearch(QStringLiteral("a \"b\" * NEAR")),
             QStringLiteral("\"a \"\"b\"\" * NEAR\""));
    QCOMPARE(quotedForSearch(QStringLiteral("a") + QChar(u'\0') + QStringLiteral("b")),
             QStringLiteral("\"ab\""));
}

QTEST_APPLESS_MAIN(SearchTextTest)
#include "search_text_test.moc"
