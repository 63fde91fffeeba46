#include "app/library/importer.h"
#include "app/library/note_export.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

using namespace broadsheet;

class NoteExportTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_temp = std::make_unique<TempLibrary>();
        const QString path = m_temp->file(QStringLiteral("a.txt"),
                                          story(QStringLiteral("Harbour closed again"), {1, 2}));
        m_article = importPaths(m_temp->library(), {path}).result()->firstArticle;
        Body body;
        body.text = QStringLiteral("why?");
        QVERIFY(addAnnotation(m_temp->library(), m_article, {sentence(20), {}, {}}, body).result());
    }

    void knowsTheFormatsByName();
    void writesTheArticleWithItsNotes();
    void filters();

private:
    QString exported(NoteFormat format, const AnnotationFilter &filter = {})
    {
        const auto bytes = exportNotes(m_temp->library(), filter, format).result();
        return bytes ? QString::fromUtf8(*bytes) : QString();
    }

    std::unique_ptr<TempLibrary> m_temp;
    ArticleId m_article = 0;
};

void NoteExportTest::knowsTheFormatsByName()
{
    QCOMPARE(noteFormatFromName(u"jsonld"), NoteFormat::JsonLd);
    QCOMPARE(noteFormatFromName(u"html"), NoteFormat::Html);
    QVERIFY(!noteFormatFromName(u"pdf"));
}

void NoteExportTest::writesTheArticleWithItsNotes()
{
    const QString page = exported(NoteFormat::Html);
    QVERIFY(page.contains(QStringLiteral("<mark class=\"yellow\">") + sentence(20)));
    QVERIFY(page.contains(sentence(10))); // the whole article
    QVERIFY(exported(NoteFormat::Markdown).contains(QStringLiteral("> ") + sentence(20)));
    QVERIFY(exported(NoteFormat::Csv).contains(sentence(20)));
}

void NoteExportTest::filters()
{
    AnnotationFilter filter;
    filter.tag = QStringLiteral("none");
    QVERIFY(!exported(NoteFormat::Csv, filter).contains(sentence(20)));
    filter.tag.clear();
    filter.article = m_article;
    QVERIFY(exported(NoteFormat::Csv, filter).contains(sentence(20)));
}

QTEST_GUILESS_MAIN(NoteExportTest)
#include "note_export_test.moc"
