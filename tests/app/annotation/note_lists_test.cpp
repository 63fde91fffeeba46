#include "app/annotation/note_lists.h"
#include "app/base/csv.h"

#include <QTest>

using namespace broadsheet;

namespace {

NoteRecord record(const QString &headline, const QString &quote, const QString &text)
{
    NoteRecord record;
    record.source = {headline, QStringLiteral("https://p.example/x"), headline, {}};
    record.annotation.id = QStringLiteral("id-") + quote;
    record.annotation.body.text = text;
    record.annotation.body.tags = QStringList{QStringLiteral("night ferry")};
    record.annotation.target.quote = TextQuoteSelector{quote, {}, {}};
    record.placement.state = AnchorState::Anchored;
    return record;
}

} // namespace

class NoteListsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesOneRowANote();
    void writesOneArticleWithItsFrontMatter();
    void writesManyArticlesUnderHeadings();
};

void NoteListsTest::writesOneRowANote()
{
    const CsvTable table = readCsv(notesCsv({record(
        QStringLiteral("Ferry, again"), QStringLiteral("=1+1"), QStringLiteral("two\nlines"))}));
    QCOMPARE(table.rows.size(), 1);
    const auto cell = [&table](const char *name) {
        return table.cell(table.rows[0], QString::fromLatin1(name));
    };
    QCOMPARE(cell("article"), QStringLiteral("Ferry, again"));
    QCOMPARE(cell("quote"), QStringLiteral("'=1+1"));
    QCOMPARE(cell("note"), QStringLiteral("two\nlines"));
    QCOMPARE(cell("state"), QStringLiteral("anchored"));
}

void NoteListsTest::writesOneArticleWithItsFrontMatter()
{
    const QString text = notesMarkdown({record(
        QStringLiteral("NATO: \"no\""), QStringLiteral("a *quote*"), QStringLiteral("my _note_"))});
    QVERIFY(text.startsWith(QStringLiteral("---\ntitle: \"NATO: \\\"no\\\"\"\nsource: \"https:")));
    QVERIFY(text.contains(QStringLiteral("tags:\n  - \"night-ferry\"\n---\n")));
    QVERIFY(text.contains(QStringLiteral("\n> a \\*quote\\*\n")));
    QVERIFY(text.contains(QStringLiteral("\nmy _note_\n"))); // Markdown of the reader's own
    QVERIFY(text.contains(QStringLiteral("\n#night-ferry\n")));
}

void NoteListsTest::writesManyArticlesUnderHeadings()
{
    const QString text = notesMarkdown({record(QStringLiteral("One"), QStringLiteral("a"), {}),
                                        record(QStringLiteral("Two"), QStringLiteral("b"), {})});
    QVERIFY(text.contains(QStringLiteral("\n## One\n")));
    QVERIFY(text.contains(QStringLiteral("\n## Two\n")));
    QCOMPARE(text.count(QStringLiteral("---\n")), 2);
    QVERIFY(notesMarkdown({}).startsWith(QStringLiteral("---\n")));
}

QTEST_APPLESS_MAIN(NoteListsTest)
#include "note_lists_test.moc"
