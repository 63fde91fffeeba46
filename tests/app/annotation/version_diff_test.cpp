#include "app/annotation/version_diff.h"
#include "tests/support/app_stories.h"

#include <QTest>

using namespace Qt::StringLiterals;
using namespace broadsheet;

namespace {

Article articleOf(const QStringList &paragraphs)
{
    Article article;
    for (const QString &text : paragraphs) {
        Block block;
        block.text = text;
        article.blocks.append(block);
    }
    return article;
}

/// Blocks as lines: [-gone-], {+new+}, <0:moved here>, >0:moved away<.
QString shown(const QStringList &olds, const QStringList &news)
{
    const ReadingText oldText = readingText(articleOf(olds));
    const ReadingText newText = readingText(articleOf(news));
    QStringList lines;
    for (const DiffBlock &block : diffVersions(oldText, newText).blocks) {
        QString line;
        for (const DiffPiece &piece : block.pieces) {
            const QString &text = isOfOldText(piece.kind) ? oldText.text : newText.text;
            const QString words = text.mid(piece.start, piece.end - piece.start);
            switch (piece.kind) {
            case ChangeKind::Same:
                line += words;
                break;
            case ChangeKind::Added:
                line += u"{+"_s + words + u"+}"_s;
                break;
            case ChangeKind::Removed:
                line += u"[-"_s + words + u"-]"_s;
                break;
            case ChangeKind::MovedHere:
                line += QStringLiteral("<%1:%2>").arg(piece.move).arg(words);
                break;
            case ChangeKind::MovedAway:
                line += QStringLiteral(">%1:%2<").arg(piece.move).arg(words);
                break;
            }
        }
        lines.append(line);
    }
    return lines.join(u'\n');
}

const QString First = sentence(1);
const QString Second = sentence(2);
const QString Third = sentence(3);
const QString Fourth = sentence(4);

} // namespace

class VersionDiffTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void saysNothingOfEqualTexts();
    void showsChangedWordsWhereTheyStand_data();
    void showsChangedWordsWhereTheyStand();
    void keepsParagraphsThatCameAndWentApart();
    void putsARemovedSentenceIntoItsParagraph();
    void knowsASentenceThatMoved();
    void showsARewrittenSentenceAsReplaced();
    void countsNeighboursAsOneChange();
    void holdsEveryWordOfBothTexts_data();
    void holdsEveryWordOfBothTexts();
    void takesEmptyTexts();
    void isNotQuadratic();
};

void VersionDiffTest::saysNothingOfEqualTexts()
{
    QCOMPARE(shown({First, Second}, {First, Second}), First + u'\n' + Second);
    const ReadingText text = readingText(articleOf({First, Second}));
    const VersionDiff diff = diffVersions(text, text);
    QCOMPARE(diff.changes, 0);
    QCOMPARE(diff.wordsAdded + diff.wordsRemoved, 0);
}

void VersionDiffTest::showsChangedWordsWhereTheyStand_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::addColumn<QString>("both");
    QTest::newRow("replaced") << "The ferry sails in March from the old quay."
                              << "The ferry sails in April from the old quay."
                              << "The ferry sails in [-March -]{+April+} from the old quay.";
    QTest::newRow("taken out") << "The old ferry sails on Monday from the quay."
                               << "The ferry sails on Monday from the quay."
                               << "The [-old -]ferry sails on Monday from the quay.";
    QTest::newRow("put in") << "The ferry sails on Monday from the quay."
                            << "The white ferry sails on Monday from the quay."
                            << "The {+white+} ferry sails on Monday from the quay.";
    QTest::newRow("comma") << "The ferry, they say, sails on Monday from the quay."
                           << "The ferry they say sails on Monday from the quay."
                           << "The ferry[-,-] they say[-,-] sails on Monday from the quay.";
    QTest::newRow("at the end") << "The ferry sails on Monday from the old quay today."
                                << "The ferry sails on Monday from the old quay."
                                << "The ferry sails on Monday from the old quay[- today-].";
    QTest::newRow("at the start") << "Today the ferry sails from the old quay again."
                                  << "the ferry sails from the old quay again."
                                  << "[-Today -]the ferry sails from the old quay again.";
    QTest::newRow("capital") << "They saw the polish ship come into the harbour."
                             << "They saw the Polish ship come into the harbour."
                             << "They saw the [-polish -]{+Polish+} ship come into the harbour.";
    QTest::newRow("curly quotes") << "\"It isn't over\", the master said on the quay."
                                  << "“It isn’t over”, the master said on the quay."
                                  << "“It isn’t over”, the master said on the quay.";
    QTest::newRow("chance word")
        << "The council met on Monday and the talks about wages failed at once."
        << "The council met on Monday and nobody had expected the crews to walk out at once."
        << "The council met on Monday and [-the talks about wages failed -]{+nobody had expected "
           "the crews to walk out+} at once.";
}

void VersionDiffTest::showsChangedWordsWhereTheyStand()
{
    QFETCH(QString, before);
    QFETCH(QString, after);
    QFETCH(QString, both);
    QCOMPARE(shown({before}, {after}), both);
}

void VersionDiffTest::keepsParagraphsThatCameAndWentApart()
{
    const QString other = QStringLiteral("Nobody from the port would say why it had closed.");
    QCOMPARE(shown({First, Second, Third}, {First, other, Third}),
             First + u"\n[-"_s + Second + u"-]\n{+"_s + other + u"+}\n"_s + Third);
    QCOMPARE(shown({First, Second}, {First}), First + u"\n[-"_s + Second + u"-]"_s);
    QCOMPARE(shown({Second}, {First, Second}), u"{+"_s + First + u"+}\n"_s + Second);
}

void VersionDiffTest::putsARemovedSentenceIntoItsParagraph()
{
    QCOMPARE(shown({First + u' ' + Second + u' ' + Third}, {First + u' ' + Third}),
             First + u" [-"_s + Second + u" -]"_s + Third);
    // The last of a paragraph stays in it, whatever follows.
    QCOMPARE(shown({First + u' ' + Second, Third}, {First, Third}),
             First + u"[- "_s + Second + u"-]\n"_s + Third);
}

void VersionDiffTest::knowsASentenceThatMoved()
{
    const QString moved = QStringLiteral("The museum stays shut until the roof is mended.");
    QCOMPARE(shown({moved, First, Second, Third}, {First, Second, Third, moved}),
             u">0:"_s + moved + u"<\n"_s + First + u'\n' + Second + u'\n' + Third + u"\n<0:"_s +
                 moved + u'>');
    // Edited on the way.
    const QString edited = QStringLiteral("The museum stays closed until the roof is mended.");
    QVERIFY(
        shown({moved, First, Second, Third}, {First, Second, Third, edited})
            .endsWith(u"<0:The museum stays >[-shut -]{+closed+}<0: until the roof is mended.>"_s));
}

void VersionDiffTest::showsARewrittenSentenceAsReplaced()
{
    QCOMPARE(shown({First, QStringLiteral("Nobody from the port would say why."), Second},
                   {First, QStringLiteral("The union spoke of a first step."), Second}),
             First +
                 u"\n[-Nobody from the port would say why.-]\n{+The union spoke of a first "_s
                 "step.+}\n"_s +
                 Second);
}

void VersionDiffTest::countsNeighboursAsOneChange()
{
    const ReadingText before = readingText(
        articleOf({QStringLiteral("The ferry sails in March from the old quay."), First}));
    const ReadingText after = readingText(
        articleOf({QStringLiteral("The ferry sails in April from the new quay."), First, Second}));
    const VersionDiff diff = diffVersions(before, after);
    QCOMPARE(diff.changes, 3);
    QCOMPARE(diff.blocks.first().pieces.at(1).change, 0);
    QCOMPARE(diff.blocks.first().pieces.at(2).change, 0);
    QCOMPARE(diff.wordsRemoved, 2);
    QVERIFY(diff.wordsAdded > 10);
}

void VersionDiffTest::holdsEveryWordOfBothTexts_data()
{
    QTest::addColumn<QStringList>("olds");
    QTest::addColumn<QStringList>("news");
    QTest::newRow("joined") << QStringList{First, Second, Third}
                            << QStringList{First + u' ' + Third, Fourth};
    QTest::newRow("split") << QStringList{First + u' ' + Second + u' ' + Third}
                           << QStringList{First, Fourth, Third};
    QTest::newRow("turned round") << QStringList{First, Second, Third, Fourth}
                                  << QStringList{Fourth, Third, Second, First};
    QTest::newRow("nothing in common") << QStringList{First, Second} << QStringList{Third, Fourth};
    QTest::newRow("doubled") << QStringList{First, Second} << QStringList{First, First, Second};
    QTest::newRow("no words") << QStringList{First, QStringLiteral("\u200b")}
                              << QStringList{QStringLiteral("\u200b"), First};
}

void VersionDiffTest::holdsEveryWordOfBothTexts()
{
    QFETCH(QStringList, olds);
    QFETCH(QStringList, news);
    const ReadingText oldText = readingText(articleOf(olds));
    const ReadingText newText = readingText(articleOf(news));
    const VersionDiff diff = diffVersions(oldText, newText);
    QString fromNew;
    int newBlocks = 0;
    QVector<bool> oldSeen(oldText.text.size(), false);
    for (const DiffBlock &block : diff.blocks) {
        if (block.newBlock >= 0) {
            QCOMPARE(block.newBlock, newBlocks++);
            fromNew += fromNew.isEmpty() ? QString() : ParagraphBreak.toString();
        }
        for (const DiffPiece &piece : block.pieces) {
            if (isOfOldText(piece.kind)) {
                for (int i = piece.start; i < piece.end; ++i) {
                    oldSeen[i] = true;
                }
            } else {
                QVERIFY(block.newBlock >= 0);
                fromNew += newText.text.mid(piece.start, piece.end - piece.start);
            }
        }
    }
    QCOMPARE(fromNew, newText.text);
    // What of the old text is not shown as gone must be there in the new one, word for word.
    QString kept;
    for (int i = 0; i < oldText.text.size(); ++i) {
        kept += oldSeen[i] ? QChar(u' ') : oldText.text[i];
    }
    for (const QString &word : kept.simplified().split(u' ', Qt::SkipEmptyParts)) {
        QVERIFY2(newText.text.contains(word), qPrintable(word));
    }
}

void VersionDiffTest::takesEmptyTexts()
{
    QCOMPARE(shown({}, {First}), u"{+"_s + First + u"+}"_s);
    QCOMPARE(shown({First}, {}), u"[-"_s + First + u"-]"_s);
    QCOMPARE(shown({}, {}), QString());
}

void VersionDiffTest::isNotQuadratic()
{
    // Two texts of 100,000 words, the halves of one exchanged: minutes if it were.
    QStringList olds;
    for (int i = 0; i < 6000; ++i) {
        olds.append(sentence(i));
    }
    const QStringList news = olds.mid(3000) + olds.mid(0, 3000);
    const VersionDiff diff =
        diffVersions(readingText(articleOf(olds)), readingText(articleOf(news)));
    QVERIFY(diff.moves >= 2900);
    QCOMPARE(diff.wordsAdded, 0);
}

QTEST_GUILESS_MAIN(VersionDiffTest)
#include "version_diff_test.moc"
