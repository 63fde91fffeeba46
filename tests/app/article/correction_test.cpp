#include "app/article/correction.h"

#include <QTest>

using namespace broadsheet;

namespace {

Block block(BlockKind kind, const QString &text, const QString &label = {})
{
    Block made;
    made.kind = kind;
    made.text = text;
    made.label = label;
    return made;
}

CorrectionRule rule(CorrectionRule::Match match, const QString &words)
{
    CorrectionRule made;
    made.scope = {RuleScope::Kind::Publication, QStringLiteral("The Harbour Times")};
    made.match = match;
    made.words = words;
    made.change.hidden = true;
    return made;
}

} // namespace

class CorrectionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesEqualBlocksByTheirOrder()
    {
        const auto names = blockNames({block(BlockKind::Furniture, QStringLiteral("Advert")),
                                       block(BlockKind::Paragraph, QStringLiteral("Text.")),
                                       block(BlockKind::Furniture, QStringLiteral("advert "))});
        QCOMPARE(names[0].hash, names[2].hash);
        QCOMPARE(names[0].ordinal, 0);
        QCOMPARE(names[2].ordinal, 1);
        QVERIFY(names[0].hash != names[1].hash);
        QCOMPARE(names[1].quote, QStringLiteral("Text."));
    }

    void keepsTheNameWhenALabelIsCutOff()
    {
        const QString title = QStringLiteral("Ferries return");
        const auto whole =
            blockNames({block(BlockKind::Paragraph, QStringLiteral("READ MORE: ") + title)});
        const auto cut =
            blockNames({block(BlockKind::Related, title, QStringLiteral("READ MORE"))});
        QCOMPARE(whole[0].hash, cut[0].hash);

        const auto headline =
            blockNames({block(BlockKind::Headline, title, QStringLiteral("- Harbour Times"))});
        const auto line =
            blockNames({block(BlockKind::Paragraph, title + QStringLiteral(" - Harbour Times"))});
        QCOMPARE(headline[0].hash, line[0].hash);
    }

    void namesBlocksWithoutWords()
    {
        Block first = block(BlockKind::Image, {});
        first.href = QStringLiteral("https://harbour.example/a.jpg");
        Block second = first;
        second.href = QStringLiteral("https://harbour.example/b.jpg");
        const auto names =
            blockNames({first, second, block(BlockKind::Paragraph, QStringLiteral("***"))});
        QVERIFY(names[0].hash != names[1].hash);
        QVERIFY(names[1].hash != names[2].hash);
    }

    void lastSaidHolds()
    {
        const BlockChange hide{{}, true};
        const BlockChange headline{BlockKind::Headline, {}};
        QCOMPARE(joined(headline, hide), (BlockChange{BlockKind::Headline, true}));
        QCOMPARE(joined(hide, headline), headline);
        QCOMPARE(joined(hide, {{}, false}), (BlockChange{{}, false}));
    }

    void findsWhoseArticlesARuleIsFor()
    {
        const QString url = QStringLiteral("https://www.harbour.example/news/1");
        const QString path = QStringLiteral("/home/ann/scrapes/1.txt");
        const RuleScope publication = scopeOf(QStringLiteral("The Harbour Times"), url, path);
        QCOMPARE(publication.kind, RuleScope::Kind::Publication);
        const RuleScope host = scopeOf({}, url, path);
        QCOMPARE(host.kind, RuleScope::Kind::Host);
        QCOMPARE(host.name, QStringLiteral("harbour.example"));
        const RuleScope folder = scopeOf({}, {}, path);
        QCOMPARE(folder.kind, RuleScope::Kind::Folder);
        QCOMPARE(folder.name, QStringLiteral("/home/ann/scrapes"));
        QVERIFY(scopeOf({}, {}, QStringLiteral("sample:one.txt")).name.isEmpty());
    }

    void matchesExactlyOrByTheBeginning()
    {
        const Block box =
            block(BlockKind::Paragraph, QStringLiteral("Sign up for the tide letter"));
        using Match = CorrectionRule::Match;
        QVERIFY(matches(rule(Match::Exact, QStringLiteral("SIGN UP for the “tide letter”")), box));
        QVERIFY(!matches(rule(Match::Exact, QStringLiteral("Sign up for")), box));
        QVERIFY(matches(rule(Match::Beginning, QStringLiteral("Sign up for")), box));
        QVERIFY(!matches(rule(Match::Beginning, QStringLiteral("Sign up fo")), box));
        QVERIFY(!matches(rule(Match::Beginning, QStringLiteral("Sign")), box)); // says too little
    }

    void takesNoLongParagraphByItsBeginning()
    {
        const QString copy =
            QStringLiteral("Sign up for the choir, the notice said. ").repeated(20);
        QVERIFY(!matches(rule(CorrectionRule::Match::Beginning, QStringLiteral("Sign up for")),
                         block(BlockKind::Paragraph, copy)));
    }

    void refusesRulesThatSayNothing()
    {
        using Match = CorrectionRule::Match;
        QVERIFY(isUsable(rule(Match::Exact, QStringLiteral("Ad"))));
        QVERIFY(!isUsable(rule(Match::Exact, QStringLiteral(" … "))));
        QVERIFY(!isUsable(rule(Match::Beginning, QStringLiteral("Sign"))));
        CorrectionRule nowhere = rule(Match::Exact, QStringLiteral("Ad"));
        nowhere.scope.name.clear();
        QVERIFY(!isUsable(nowhere));
    }

    void marksWhatHolds()
    {
        Corrections corrections;
        QVERIFY(corrections.mark().isEmpty());
        corrections.rules.append(rule(CorrectionRule::Match::Exact, QStringLiteral("Advert")));
        const QByteArray one = corrections.mark();
        corrections.rules[0].change.hidden = false;
        QVERIFY(!one.isEmpty() && one != corrections.mark());
    }
};

QTEST_GUILESS_MAIN(CorrectionTest)
#include "correction_test.moc"
