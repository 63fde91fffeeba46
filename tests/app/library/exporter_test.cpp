#include "app/library/correction_rules.h"
#include "app/library/corrections.h"
#include "app/library/exporter.h"
#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/library/reading.h"
#include "tests/support/app_stories.h"
#include "tests/support/app_temp_library.h"

#include <QDirIterator>

using namespace broadsheet;

namespace {

const QString Headline = QStringLiteral("Harbour closed: \"no\" ferry / no boat");

QMap<QString, QByteArray> filesOf(const QString &folder)
{
    QMap<QString, QByteArray> files;
    QDirIterator entries(folder, QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        QFile file(entries.next());
        if (file.open(QIODevice::ReadOnly)) {
            files.insert(QDir(folder).relativeFilePath(file.fileName()), file.readAll());
        }
    }
    return files;
}

void hideFirstBlockSaying(Library &library, ArticleId id, const QString &words)
{
    const auto opened = openArticle(library, id).result();
    const QVector<Block> &blocks = opened->article.blocks;
    for (int i = 0; i < blocks.size(); ++i) {
        if (blocks[i].text.contains(words)) {
            QVERIFY(correctBlock(library, id, i, blockNames(blocks)[i], {{}, true}).result());
            return;
        }
    }
    QFAIL("no such block");
}

bool shows(Library &library, ArticleId id, const QString &words)
{
    return openArticle(library, id).result()->text.text.contains(words);
}

} // namespace

class ExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_temp = std::make_unique<TempLibrary>();
        m_article = import(QStringLiteral("a.txt"), story(Headline, {1, 2}));
        Body body;
        body.text = QStringLiteral("why?");
        QVERIFY(addAnnotation(library(), m_article, {sentence(20), {}, {}}, body).result());
        import(QStringLiteral("a.txt"), story(Headline, {9, 1, 2})); // a second version
        const ArticleId gone =
            import(QStringLiteral("b.txt"), story(QStringLiteral("Another story"), {4, 5}));
        QVERIFY(addAnnotation(library(), gone, {sentence(40), {}, {}}, {}).result());
        QVERIFY(removeArticles(library(), {gone}).result());
        QVERIFY(setBookmarked(library(), {m_article}, true).result());
    }

    void writesWhatOtherProgramsRead();
    void isTheSameAfterTheWayBack();
    void keepsApartWhatWasApart();
    void carriesWhatTheReaderDidBesidesNotes();
    void correctsArticlesThatWereThereBefore();
    void changesNothingWhereEverythingIsThere();
    void leavesOtherPeoplesFoldersAlone();

private:
    ArticleId import(const QString &name, const QString &text)
    {
        return importPaths(library(), {m_temp->file(name, text)}).result()->firstArticle;
    }

    Library &library() { return m_temp->library(); }

    QString folder() const { return m_temp->path(QStringLiteral("out")); }

    std::unique_ptr<TempLibrary> m_temp;
    ArticleId m_article = 0;
};

void ExporterTest::writesWhatOtherProgramsRead()
{
    const auto report = exportLibrary(library(), folder()).result();
    QVERIFY(report);
    QCOMPARE(report->articles, 1);
    QCOMPARE(report->originals, 2);
    QCOMPARE(report->notes, 3);
    const auto files = filesOf(folder());
    QCOMPARE(files.size(), 2 + 1 + 5);
    bool foundOriginal = false;
    for (auto it = files.begin(); it != files.end(); ++it) {
        foundOriginal |= it.value() == story(Headline, {1, 2}).toUtf8();
        if (it.key().startsWith(QLatin1String("articles/"))) {
            QVERIFY(it.value().contains("==" + sentence(20).toUtf8()));
            QVERIFY(it.key().contains(QStringLiteral("Harbour closed no ferry no boat")));
        }
    }
    QVERIFY(foundOriginal);
}

void ExporterTest::isTheSameAfterTheWayBack()
{
    QVERIFY(exportLibrary(library(), folder()).result());
    TempLibrary empty;
    const auto report = importPaths(empty.library(), {folder()}).result();
    QVERIFY(report);
    QCOMPARE(report->notes, 3);
    QCOMPARE(report->failed, 0);
    QCOMPARE(report->imported, 1);
    QCOMPARE(report->updated, 1);
    const QString second = empty.path(QStringLiteral("out"));
    QVERIFY(exportLibrary(empty.library(), second).result());
    QCOMPARE(filesOf(second), filesOf(folder()));
    const auto opened = openArticle(empty.library(), report->firstArticle).result();
    QVERIFY(opened->row.bookmarked);
    QCOMPARE(opened->row.versions, 2);
    QCOMPARE(opened->notes.size(), 1);
    QCOMPARE(opened->notes[0].placement.state, AnchorState::Moved);
}

// They came to resemble each other after both were there.
void ExporterTest::keepsApartWhatWasApart()
{
    for (int i = 1; i <= 4; ++i) { // whatever their order in the export
        const QString headline = QStringLiteral("One headline, number %1").arg(i);
        QVector<int> paragraphs;
        for (int k = 0; k < 12; ++k) {
            paragraphs.append(100 * i + k);
        }
        const QString changing = QStringLiteral("changing-%1.txt").arg(i);
        import(QStringLiteral("same-%1.txt").arg(i), story(headline, paragraphs));
        import(changing, story(headline, {100 * i + 50, 100 * i + 51}));
        import(changing, story(headline, paragraphs + QVector<int>{100 * i + 60}));
    }
    QVERIFY(exportLibrary(library(), folder()).result());
    TempLibrary empty;
    QVERIFY(importPaths(empty.library(), {folder()}).result());
    const QString second = empty.path(QStringLiteral("out"));
    QVERIFY(exportLibrary(empty.library(), second).result());
    QCOMPARE(filesOf(second), filesOf(folder()));
}

void ExporterTest::carriesWhatTheReaderDidBesidesNotes()
{
    const ArticleId other =
        import(QStringLiteral("c.txt"), story(QStringLiteral("A third story"), {6, 7, 8}));
    hideFirstBlockSaying(library(), m_article, sentence(11));
    CorrectionRule rule;
    rule.scope = scopeOf({}, {}, openArticle(library(), other).result()->row.path);
    rule.words = paragraph(7);
    rule.change.hidden = true;
    QVERIFY(addRule(library(), rule).result());
    QVERIFY(!shows(library(), other, sentence(71)));
    QVERIFY(setRead(library(), {other}, true).result());
    QVERIFY(savePosition(library(), m_article, {1, 3}).result());
    QVERIFY(exportLibrary(library(), folder()).result());

    TempLibrary empty;
    const auto report = importPaths(empty.library(), {folder()}).result();
    QCOMPARE(report->failed, 0);
    const QString second = empty.path(QStringLiteral("out"));
    QVERIFY(exportLibrary(empty.library(), second).result());
    QCOMPARE(filesOf(second), filesOf(folder()));
    for (const ArticleId id : {ArticleId(1), ArticleId(2)}) { // whichever came first
        QVERIFY(!shows(empty.library(), id, sentence(11)));
        QVERIFY(!shows(empty.library(), id, sentence(71)));
    }
}

// The files were imported before, and what the reader said of them comes later.
void ExporterTest::correctsArticlesThatWereThereBefore()
{
    QVERIFY(exportLibrary(library(), folder()).result());
    TempLibrary other;
    const ArticleId there = importPaths(other.library(), {folder()}).result()->firstArticle;
    QVERIFY(shows(other.library(), there, sentence(11)));
    hideFirstBlockSaying(library(), m_article, sentence(11));
    QVERIFY(exportLibrary(library(), folder()).result());
    QVERIFY(importPaths(other.library(), {folder()}).result());
    QVERIFY(!shows(other.library(), there, sentence(11)));
}

void ExporterTest::changesNothingWhereEverythingIsThere()
{
    QVERIFY(exportLibrary(library(), folder()).result());
    const auto before = filesOf(folder());
    const auto report = importPaths(library(), {folder()}).result();
    QVERIFY(report);
    QCOMPARE(report->imported + report->updated + report->failed, 0);
    QVERIFY(exportLibrary(library(), folder()).result());
    QCOMPARE(filesOf(folder()), before);
}

void ExporterTest::leavesOtherPeoplesFoldersAlone()
{
    QVERIFY(QDir().mkpath(folder()));
    m_temp->file(QStringLiteral("out/mine.txt"), QStringLiteral("x"));
    const auto report = exportLibrary(library(), folder()).result();
    QVERIFY(!report);
    QCOMPARE(report.error().code, Error::Code::Invalid);
    QCOMPARE(filesOf(folder()).size(), 1);
}

QTEST_GUILESS_MAIN(ExporterTest)
#include "exporter_test.moc"
