#include "ui/notes/note_remarks.h"

#include <QTest>

using namespace broadsheet;

namespace {

PlacedAnnotation note(const char *id, AnchorState state, const QByteArray &version)
{
    PlacedAnnotation made;
    made.annotation.id = QString::fromLatin1(id);
    made.annotation.target.version = version;
    made.annotation.target.quote = TextQuoteSelector{
        QStringLiteral("the quay"), QStringLiteral("boats left\n\n"), QStringLiteral(" at dawn")};
    made.placement.state = state;
    return made;
}

VersionRow version(int number, const QByteArray &hash)
{
    VersionRow row;
    row.number = number;
    row.textHash = hash;
    return row;
}

} // namespace

class NoteRemarksTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void namesTheVersionThatALostNoteWasMadeOn()
    {
        OpenedArticle article;
        article.notes = {note("here", AnchorState::Anchored, "one"),
                         note("lost", AnchorState::Orphan, "one"),
                         note("edited", AnchorState::Changed, "one"),
                         note("older", AnchorState::Orphan, "none of these")};
        const auto remarks = remarksOn(article, nullptr, {version(1, "one"), version(2, "two")});
        QCOMPARE(remarks.size(), 3);
        QCOMPARE(remarks.value(QStringLiteral("lost")), QStringLiteral("Made on version 1"));
        QCOMPARE(remarks.value(QStringLiteral("edited")),
                 QStringLiteral("This passage has been edited since"));
        QCOMPARE(remarks.value(QStringLiteral("older")), QStringLiteral("Made on an earlier text"));
    }

    void knowsAVersionByATextThatItHadBefore()
    {
        OpenedArticle article;
        article.notes = {note("lost", AnchorState::Orphan, "before")};
        VersionRow corrected = version(2, "two");
        corrected.earlierTexts.append("before");
        QCOMPARE(remarksOn(article, nullptr, {version(1, "one"), corrected})
                     .value(QStringLiteral("lost")),
                 QStringLiteral("Made on version 2"));
    }

    void saysThatTheBlockOfANoteIsHidden()
    {
        OpenedArticle article;
        article.notes = {note("lost", AnchorState::Orphan, "one")};
        Block block;
        block.text = QStringLiteral("The boats left the quay at dawn.");
        block.hidden = true;
        article.article.blocks.append(block);
        QVERIFY(remarksOn(article, nullptr, {version(1, "one")})
                    .value(QStringLiteral("lost"))
                    .contains(QStringLiteral("hidden")));
    }

    void tellsTheFateOverAComparison()
    {
        Comparison both;
        both.olderVersion = 2;
        both.newer.notes = {note("a", AnchorState::Moved, "one")};
        both.fates.insert(QStringLiteral("a"), NoteFate::Appeared);
        QCOMPARE(remarksOn(both.newer, &both, {}).value(QStringLiteral("a")),
                 QStringLiteral("Not yet in version 2"));
    }

    void showsWhatStoodAroundAQuote()
    {
        QCOMPARE(contextOf(note("a", AnchorState::Orphan, "one").annotation),
                 QStringLiteral("…boats left [the quay] at dawn…"));
        QCOMPARE(contextOf(Annotation()), QString());
    }
};

QTEST_GUILESS_MAIN(NoteRemarksTest)
#include "note_remarks_test.moc"
