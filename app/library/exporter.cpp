#include "app/library/exporter.h"

#include "app/base/content_hash.h"
#include "app/base/text.h"
#include "app/library/annotation_list.h"
#include "app/library/exported_library.h"
#include "app/library/note_export.h"
#include "app/library/reader_record.h"
#include "app/store/article_table.h"
#include "app/store/original_table.h"
#include "app/store/search_table.h"
#include "app/store/store.h"
#include "app/store/version_table.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QSet>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int LongestName = 60; // UTF-16 units of a headline in a file's name
constexpr int LongestFileName = 200;

// "Ferry: “no”/yes" → "Ferry no yes".
QString safeName(const QString &text)
{
    QString name;
    for (const QChar c : text.left(LongestName)) {
        name += c.isLetterOrNumber() || c.isMark() || c.isSurrogate() || c == QLatin1Char('-')
                    ? c
                    : QLatin1Char(' ');
    }
    name = simplified(name);
    return name.endsWith(QChar(0xfffd)) || (!name.isEmpty() && name.back().isHighSurrogate())
               ? name.chopped(1)
               : name;
}

QString markdownName(const StoredArticle &article)
{
    const QString words =
        safeName(article.published.left(10) + QLatin1Char(' ') + article.headline);
    const QString key = QString::fromLatin1(contentHash(article.key.toUtf8()).toHex().left(10));
    return QStringLiteral("articles/%1 %2.md")
        .arg(words, key)
        .replace(QLatin1String("/ "), QLatin1String("/"));
}

// The name stays: it is the headline of last resort.
QString originalName(const QByteArray &bytes, const QString &path)
{
    const bool sample = path.startsWith(QLatin1String("sample:"));
    const QString name = QFileInfo(sample ? path.mid(7) : path).fileName().right(LongestFileName);
    return QStringLiteral("originals/%1/%2")
        .arg(QString::fromLatin1(contentHash(bytes).toHex()),
             name.isEmpty() ? QStringLiteral("original") : name);
}

// One export from its first file to its last, inside one reader's job: one state of the library.
class Export
{
public:
    Export(Database &db, const QString &folder, const ExportProgress &progress)
        : m_db(db)
        , m_folder(folder)
        , m_progress(progress)
    {
    }

    Result<ExportReport> run()
    {
        const QVector<ArticleId> ids = newestHits(m_db, SearchQuery()).ids;
        QVector<ExportedArticle> articles;
        for (const ArticleId id : ids) {
            const auto article = exportArticle(id);
            if (!article) {
                return Unexpected{article.error()};
            }
            articles.append(*article);
            if (m_progress) {
                m_progress(int(articles.size()), int(ids.size()));
            }
        }
        std::sort(articles.begin(), articles.end(), [](const auto &a, const auto &b) {
            return a.key < b.key;
        });
        auto written = exportAllNotes();
        if (written) {
            written = write(ReaderRecordName, readerRecordJson(readerRecord(m_db)));
        }
        if (written) { // last: without it the folder is no export
            written = write(ManifestName, manifestJson(articles));
        }
        m_report.articles = int(articles.size());
        return written ? Result<ExportReport>(m_report) : Unexpected{written.error()};
    }

private:
    Result<void> write(const QString &name, const QByteArray &bytes)
    {
        const QString path = m_folder + QLatin1Char('/') + name;
        QSaveFile file(path);
        const bool written = QDir().mkpath(QFileInfo(path).absolutePath()) &&
                             file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() &&
                             file.commit();
        return written
                   ? Result<void>()
                   : fail(Error::Code::Unreadable,
                          QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    }

    // Each version's original, oldest first; what is damaged is named and left out.
    Result<QStringList> exportOriginals(const StoredArticle &article)
    {
        QStringList names;
        for (int number = 1; number <= article.versions; ++number) {
            const auto version = findVersion(m_db, article.id, number);
            const auto bytes = version ? originalBytes(m_db, version->original)
                                       : Result<QByteArray>(Unexpected{version.error()});
            if (!bytes) {
                m_report.problems.append(QStringLiteral("%1, version %2: %3")
                                             .arg(article.headline)
                                             .arg(number)
                                             .arg(bytes.error().message));
                continue;
            }
            const QString name = originalName(*bytes, article.path);
            if (names.isEmpty() || names.last() != name) {
                names.append(name);
            }
            if (m_written.contains(name)) {
                continue;
            }
            if (const auto done = write(name, *bytes); !done) {
                return Unexpected{done.error()};
            }
            m_written.insert(name);
            ++m_report.originals;
        }
        return names;
    }

    Result<ExportedArticle> exportArticle(ArticleId id)
    {
        const auto article = findArticle(m_db, id);
        const auto originals = exportOriginals(*article);
        if (!originals) {
            return Unexpected{originals.error()};
        }
        ExportedArticle exported{
            article->key, article->headline, article->path, article->part, {}, *originals};
        const auto markdown = articleMarkdown(m_db, id);
        if (!markdown) {
            m_report.problems.append(article->headline + QStringLiteral(": ") +
                                     markdown.error().message);
            return exported;
        }
        exported.markdown = markdownName(*article);
        const auto done = write(exported.markdown, markdown->toUtf8());
        return done ? Result<ExportedArticle>(exported) : Unexpected{done.error()};
    }

    Result<void> exportAllNotes()
    {
        const QVector<PlacedAnnotation> notes = allAnnotations(m_db);
        m_report.notes = int(notes.size());
        Result<void> done = write(NotesName, notesAs(m_db, notes, NoteFormat::JsonLd));
        if (done) {
            done = write(QStringLiteral("notes.csv"), notesAs(m_db, notes, NoteFormat::Csv));
        }
        return done ? write(QStringLiteral("notes.html"), notesAs(m_db, notes, NoteFormat::Html))
                    : done;
    }

    Database &m_db;
    QString m_folder;
    const ExportProgress &m_progress;
    QSet<QString> m_written;
    ExportReport m_report;
};

Result<void> checkFolder(const QString &folder)
{
    const QFileInfo info(folder);
    if (info.exists() && !info.isDir()) {
        return fail(Error::Code::Invalid,
                    QStringLiteral("%1 is a file, not a folder.").arg(folder));
    }
    const bool isFree =
        !info.exists() || isExportedLibrary(folder) ||
        QDir(folder).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    return isFree ? Result<void>()
                  : fail(Error::Code::Invalid,
                         QStringLiteral("%1 holds other files. Please name a new or empty folder.")
                             .arg(folder));
}

} // namespace

QFuture<Result<ExportReport>>
exportLibrary(Library &library, const QString &folder, ExportProgress progress)
{
    return library.store().readers().read([folder, progress](Database &db) -> Result<ExportReport> {
        const auto free = checkFolder(folder);
        return free ? Export(db, QDir::cleanPath(QFileInfo(folder).absoluteFilePath()), progress)
                          .run()
                    : Result<ExportReport>(Unexpected{free.error()});
    });
}

} // namespace broadsheet
