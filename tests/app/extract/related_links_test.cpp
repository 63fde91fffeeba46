#include "app/extract/related_links.h"

#include <QTest>

using namespace broadsheet;

class RelatedLinksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsTheLabelAndNothingElse_data();
    void cutsTheLabelAndNothingElse();
    void leavesSentencesAlone();
    void knowsHeadingsOfLinkLists();
};

void RelatedLinksTest::cutsTheLabelAndNothingElse_data()
{
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("label");
    QTest::addColumn<QString>("title");
    const auto row =
        [](const char *name, const char16_t *line, const char16_t *label, const char16_t *title) {
            QTest::newRow(name) << QString::fromUtf16(line) << QString::fromUtf16(label)
                                << QString::fromUtf16(title);
        };
    row("colon in the title",
        u"READ MORE: Harbour: dredging to start",
        u"READ MORE",
        u"Harbour: dredging to start");
    row("no colon, capitals",
        u"READ MORE Ferries return to Dun",
        u"READ MORE",
        u"Ferries return to Dun");
    row("bar", u"READ ALSO | Ferries return", u"READ ALSO", u"Ferries return");
    row("brackets", u"[Related: Ferries return]", u"Related", u"Ferries return");
    row("German",
        u"Lesen Sie auch: Fähren fahren wieder",
        u"Lesen Sie auch",
        u"Fähren fahren wieder");
    row("French",
        u"À lire aussi : Les ferries reviennent",
        u"À lire aussi",
        u"Les ferries reviennent");
    row("Turkish", u"AYRICA OKUYUN: Vapurlar döndü", u"AYRICA OKUYUN", u"Vapurlar döndü");
    row("Arabic", u"اقرأ أيضًا: عودة العبارات", u"اقرأ أيضًا", u"عودة العبارات");
    row("Chinese", u"延伸阅读：渡轮复航", u"延伸阅读", u"渡轮复航");
    row("Japanese", u"関連記事：渡し船が再開", u"関連記事", u"渡し船が再開");
}

void RelatedLinksTest::cutsTheLabelAndNothingElse()
{
    QFETCH(QString, line);
    QFETCH(QString, label);
    QFETCH(QString, title);
    const auto split = splitRelatedLine(line);
    QVERIFY(split);
    QCOMPARE(split->label, label);
    QCOMPARE(split->title, title);
}

void RelatedLinksTest::leavesSentencesAlone()
{
    QVERIFY(!splitRelatedLine(u"More than 3,000 people came to the pier."));
    QVERIFY(!splitRelatedLine(u"Read more of his letters in the town archive."));
    QVERIFY(!splitRelatedLine(u"READ MORE:"));
    QVERIFY(!splitRelatedLine(u""));
}

void RelatedLinksTest::knowsHeadingsOfLinkLists()
{
    QVERIFY(isRelatedHeading(u"MORE ON THIS STORY"));
    QVERIFY(isRelatedHeading(u"Das könnte Sie auch interessieren:"));
    QVERIFY(!isRelatedHeading(u"More on the pier"));
}

QTEST_APPLESS_MAIN(RelatedLinksTest)
#include "related_links_test.moc"
