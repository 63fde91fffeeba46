#include "app/library/checker.h"

#include "app/store/integrity.h"
#include "app/store/readers.h"
#include "app/store/schema.h"

#include <QDir>
#include <QFileInfo>

namespace broadsheet {

namespace {

QString pathOf(const QString &folder, Schema schema)
{
    return QDir(folder).filePath(schemaFileName(schema));
}

// A connection of its own for each part of the check: an exception in one leaves the others to go
// on. Nothing is written; the log is left as it is.
template<typename Check>
void runCheck(QStringList &problems,
              const QString &path,
              const Readers::Opener &opener,
              Check check)
{
    Readers reader(path, opener, 1);
    const Result<QStringList> found = reader.readHere(check);
    problems += found ? *found : QStringList{found.error().message};
}

// Both files, so that notes can be held against articles; or the one that is sound.
Readers::Opener readingBoth(const QString &folder)
{
    return [folder] {
        auto db =
            std::make_unique<Database>(pathOf(folder, Schema::Library), Database::Mode::ReadOnly);
        db->attach(
            pathOf(folder, Schema::Notebook), QStringLiteral("notebook"), Database::Mode::ReadOnly);
        return db;
    };
}

Readers::Opener opening(const QString &path, Database::Mode mode)
{
    return [path, mode] { return std::make_unique<Database>(path, mode); };
}

// True when the file can be looked into further.
bool checkFile(QStringList &problems, const QString &path, Schema schema)
{
    const auto version = inspectSchema(path, schema, Database::Mode::ReadOnly);
    if (!version) {
        const bool missing = version.error().code == Error::Code::NotFound;
        problems.append(missing ? QStringLiteral("The library file %1 is missing.").arg(path)
                                : version.error().message);
        return false;
    }
    const qsizetype before = problems.size();
    const auto check = [](Database &db) { return fileProblems(db, QStringLiteral("main")); };
    runCheck(problems, path, opening(path, Database::Mode::ReadOnly), check);
    return problems.size() == before;
}

// FTS5 checks itself by an INSERT, which a file that cannot be written refuses.
void checkSearchIndex(QStringList &problems, const QString &path, const QString &index)
{
    if (QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).path()).isWritable()) {
        const auto check = [index](Database &db) { return searchIndexProblems(db, index); };
        runCheck(problems, path, opening(path, Database::Mode::ReadWrite), check);
    }
}

} // namespace

Result<CheckReport> checkLibrary(const QString &folder)
{
    const QString library = pathOf(folder, Schema::Library);
    const QString notebook = pathOf(folder, Schema::Notebook);
    if (!QFile::exists(library) && !QFile::exists(notebook)) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("There is no library in %1.").arg(folder));
    }
    CheckReport report;
    QStringList &problems = report.problems;
    const bool librarySound = checkFile(problems, library, Schema::Library);
    const bool notebookSound = checkFile(problems, notebook, Schema::Notebook);
    if (librarySound) {
        checkSearchIndex(problems, library, QStringLiteral("search"));
        const auto opener = opening(library, Database::Mode::ReadOnly);
        runCheck(problems, library, opener, originalProblems);
    }
    if (notebookSound) {
        checkSearchIndex(problems, notebook, QStringLiteral("annotation_search"));
    }
    if (librarySound && notebookSound) {
        runCheck(problems, library, readingBoth(folder), articleProblems);
        runCheck(problems, notebook, readingBoth(folder), noteProblems);
    }
    return report;
}

} // namespace broadsheet
