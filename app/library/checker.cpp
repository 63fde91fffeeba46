#include "app/library/checker.h"

#include "app/store/correction_table.h"
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
        problems.append(version.error().message);
        return false;
    }
    const qsizetype before = problems.size();
    const auto check = [](Database &db) { return fileProblems(db, QStringLiteral("main")); };
    runCheck(problems, path, opening(path, Database::Mode::ReadOnly), check);
    return problems.size() == before;
}

// One file without the other. While nothing has been put into the one that is there, the program
// was merely stopped when it made the library; the next start makes the other.
void checkLoneFile(QStringList &problems,
                   const QString &path,
                   Schema schema,
                   const QString &missing)
{
    const auto check = [&](Database &db) {
        const bool missed =
            schema == Schema::Library ? libraryHoldsAnything(db) : notebookHoldsAnything(db);
        return missed ? QStringList{QStringLiteral("The library file %1 is missing.").arg(missing)}
                      : QStringList();
    };
    if (checkFile(problems, path, schema)) {
        runCheck(problems, path, opening(path, Database::Mode::ReadOnly), check);
    }
}

// The program was stopped while it made the very first file.
bool wasBeingMade(const QString &folder)
{
    const QDir::Filters filters = QDir::Files | QDir::Hidden;
    return !QDir(folder).entryList({QStringLiteral(".*.db.new-*")}, filters).isEmpty();
}

// FTS5 checks itself by an INSERT, which a file that cannot be written refuses.
void checkSearchIndex(QStringList &problems, const QString &path, const QString &index)
{
    if (QFileInfo(path).isWritable() && QFileInfo(QFileInfo(path).path()).isWritable()) {
        const auto check = [index](Database &db) { return searchIndexProblems(db, index); };
        runCheck(problems, path, opening(path, Database::Mode::ReadWrite), check);
    }
}

void checkBoth(QStringList &problems, const QString &folder)
{
    const QString library = pathOf(folder, Schema::Library);
    const QString notebook = pathOf(folder, Schema::Notebook);
    const bool librarySound = checkFile(problems, library, Schema::Library);
    const bool notebookSound = checkFile(problems, notebook, Schema::Notebook);
    if (librarySound) {
        checkSearchIndex(problems, library, QStringLiteral("search"));
        runCheck(problems, library, opening(library, Database::Mode::ReadOnly), originalProblems);
    }
    if (notebookSound) {
        checkSearchIndex(problems, notebook, QStringLiteral("annotation_search"));
        runCheck(
            problems, notebook, opening(notebook, Database::Mode::ReadOnly), correctionProblems);
    }
    if (librarySound && notebookSound) {
        runCheck(problems, library, readingBoth(folder), articleProblems);
        runCheck(problems, notebook, readingBoth(folder), noteProblems);
    }
}

// A file of a newer version is no damage, and cannot be judged here.
std::optional<Error> newerFile(const QString &folder)
{
    for (const Schema schema : {Schema::Library, Schema::Notebook}) {
        const auto version =
            inspectSchema(pathOf(folder, schema), schema, Database::Mode::ReadOnly);
        if (!version && version.error().code == Error::Code::Newer) {
            return version.error();
        }
    }
    return std::nullopt;
}

} // namespace

Result<CheckReport> checkLibrary(const QString &folder)
{
    const QString library = pathOf(folder, Schema::Library);
    const QString notebook = pathOf(folder, Schema::Notebook);
    const bool hasLibrary = QFile::exists(library);
    const bool hasNotebook = QFile::exists(notebook);
    if (auto newer = newerFile(folder)) {
        return Unexpected{*newer};
    }
    CheckReport report;
    if (hasLibrary && hasNotebook) {
        checkBoth(report.problems, folder);
    } else if (hasLibrary) {
        checkLoneFile(report.problems, library, Schema::Library, notebook);
    } else if (hasNotebook) {
        checkLoneFile(report.problems, notebook, Schema::Notebook, library);
    } else if (!wasBeingMade(folder)) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("There is no library in %1.").arg(folder));
    }
    return report;
}

} // namespace broadsheet
