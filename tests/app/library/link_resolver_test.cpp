#include "app/library/importer.h"
#include "app/library/link_resolver.h"
#include "app/library/reading.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

class LinkResolverTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void comesAliveWhenTheArticleArrives();
    void waitsAgainWhenTheArticleGoes();
    void keepsTheReadersChoice();
    void takesALinkOut();
    void takesAChoiceBackAlsoWhenTheLinkHasAnotherNumber();
    void refusesAChoiceThatMakesNoSense();
    void listsWantedTitlesMostWantedFirst();

private:
    ArticleId import(const QString &name, const QString &headline, const QStringList &readMore);
    RelatedLink link(ArticleId article, int ordinal = 0);

    std::unique_ptr<TempLibrary> m_library;
};

void LinkResolverTest::init() { m_library = std::make_unique<TempLibrary>(); }

ArticleId
LinkResolverTest::import(const QString &name, const QString &headline, const QStringList &readMore)
{
    QString text = headline + QStringLiteral("\n\nBy Ann Reader\n\nThe night was long, and the sea "
                                             "was rough, said %1 who was there.\n\n")
                                  .arg(name);
    for (const QString &title : readMore) {
        text += QStringLiteral("READ MORE: %1\n\n").arg(title);
    }
    text += QStringLiteral("Nobody was hurt in the harbour, the company said on Monday.\n");
    const QString path = m_library->file(name + QStringLiteral(".txt"), text);
    const auto report = importPaths(m_library->library(), {path}).result();
    return report ? report->firstArticle : 0;
}

RelatedLink LinkResolverTest::link(ArticleId article, int ordinal)
{
    const auto targets = followLink(m_library->library(), article, ordinal).result();
    return targets ? targets->link : RelatedLink();
}

void LinkResolverTest::comesAliveWhenTheArticleArrives()
{
    const ArticleId citing = import(QStringLiteral("a"),
                                    QStringLiteral("Harbour closed for the night"),
                                    {QStringLiteral("Storm nears the northern coast")});
    QCOMPARE(link(citing).state, LinkState::Wanted);
    QCOMPARE(wantedTitles(m_library->library()).result()->size(), 1);
    const ArticleId cited =
        import(QStringLiteral("b"), QStringLiteral("Storm nears the northern coast"), {});
    QCOMPARE(link(citing).state, LinkState::Resolved);
    QCOMPARE(link(citing).target, cited);
    QVERIFY(wantedTitles(m_library->library()).result()->isEmpty());
    QCOMPARE(backlinks(m_library->library(), cited).result()->size(), 1);
}

void LinkResolverTest::waitsAgainWhenTheArticleGoes()
{
    const ArticleId citing = import(QStringLiteral("a"),
                                    QStringLiteral("Harbour closed for the night"),
                                    {QStringLiteral("Storm nears the northern coast")});
    const ArticleId cited =
        import(QStringLiteral("b"), QStringLiteral("Storm nears the northern coast"), {});
    QVERIFY(removeArticles(m_library->library(), {cited}).result());
    QCOMPARE(link(citing).state, LinkState::Wanted);
    LinkFilter wanted;
    wanted.wantedOnly = true;
    QCOMPARE(links(m_library->library(), wanted).result()->size(), 1);
}

void LinkResolverTest::keepsTheReadersChoice()
{
    const ArticleId citing = import(QStringLiteral("a"),
                                    QStringLiteral("Harbour closed for the night"),
                                    {QStringLiteral("Storm nears the northern coast")});
    const ArticleId other =
        import(QStringLiteral("c"), QStringLiteral("Gale warning for the north"), {});
    QVERIFY(chooseTarget(m_library->library(), citing, 0, other).result());
    QCOMPARE(link(citing).target, other);
    import(QStringLiteral("b"), QStringLiteral("Storm nears the northern coast"), {});
    QCOMPARE(link(citing).target, other);
    m_library->reopen();
    QCOMPARE(link(citing).target, other);
    QCOMPARE(link(citing).targetHeadline, QStringLiteral("Gale warning for the north"));
}

void LinkResolverTest::takesALinkOut()
{
    const ArticleId citing = import(QStringLiteral("a"),
                                    QStringLiteral("Harbour closed for the night"),
                                    {QStringLiteral("Storm nears the northern coast")});
    QVERIFY(chooseTarget(m_library->library(), citing, 0, 0).result());
    QCOMPARE(link(citing).state, LinkState::Removed);
    QVERIFY(wantedTitles(m_library->library()).result()->isEmpty());
}

void LinkResolverTest::takesAChoiceBackAlsoWhenTheLinkHasAnotherNumber()
{
    const QString headline = QStringLiteral("Harbour closed for the night");
    const QString storm = QStringLiteral("Storm nears the northern coast");
    const ArticleId citing = import(QStringLiteral("a"), headline, {storm});
    const auto choice = chooseTarget(m_library->library(), citing, 0, 0).result();
    QVERIFY(choice);
    import(QStringLiteral("a"), headline, {QStringLiteral("Gale warning for the north"), storm});
    QVERIFY(undoChoice(m_library->library(), *choice).result());
    LinkFilter filter;
    filter.article = citing;
    const auto undone = links(m_library->library(), filter).result();
    QCOMPARE(undone->size(), 2);
    QCOMPARE(undone->at(0).state, LinkState::Wanted);
    QCOMPARE(undone->at(1).state, LinkState::Wanted);
    QVERIFY(redoChoice(m_library->library(), *choice).result());
    const auto redone = links(m_library->library(), filter).result();
    QCOMPARE(redone->at(1).state, LinkState::Removed);
}

void LinkResolverTest::refusesAChoiceThatMakesNoSense()
{
    const ArticleId citing = import(QStringLiteral("a"),
                                    QStringLiteral("Harbour closed for the night"),
                                    {QStringLiteral("Storm nears the northern coast")});
    QVERIFY(!chooseTarget(m_library->library(), citing, 0, citing).result());
    QVERIFY(!chooseTarget(m_library->library(), citing, 0, 999).result());
    QVERIFY(!chooseTarget(m_library->library(), citing, 7, 0).result());
    QVERIFY(!followLink(m_library->library(), 999, 0).result());
    QCOMPARE(link(citing).state, LinkState::Wanted);
}

void LinkResolverTest::listsWantedTitlesMostWantedFirst()
{
    const QString rare = QStringLiteral("Budget passed after long debate");
    const QString common = QStringLiteral("Storm nears the northern coast");
    import(QStringLiteral("a"), QStringLiteral("Harbour closed for the night"), {rare, common});
    import(QStringLiteral("b"), QStringLiteral("Gale warning for the north"), {common.toUpper()});
    const auto wanted = wantedTitles(m_library->library()).result();
    QVERIFY(wanted);
    QCOMPARE(wanted->size(), 2);
    QCOMPARE(wanted->first().title, common);
    QCOMPARE(wanted->first().citedBy.size(), 2);
}

QTEST_GUILESS_MAIN(LinkResolverTest)
#include "link_resolver_test.moc"
