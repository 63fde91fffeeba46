#include "ui/exchange/notes_exchange.h"

#include "app/base/when_done.h"
#include "app/library/exporter.h"
#include "app/library/note_import.h"
#include "ui/exchange/note_import_report.h"
#include "ui/exchange/note_link.h"

#include <QClipboard>
#include <QDir>
#include <QFileDialog>
#include <QGuiApplication>
#include <QSaveFile>

namespace broadsheet {

namespace {

struct FileKind
{
    NoteFormat format;
    QString suffix;
    QString filter;
};

QVector<FileKind> fileKinds()
{
    return {{NoteFormat::Html,
             u"html"_qs,
             NotesExchange::tr("Web page with the articles and notes (*.html)")},
            {NoteFormat::Markdown, u"md"_qs, NotesExchange::tr("Markdown (*.md)")},
            {NoteFormat::Csv, u"csv"_qs, NotesExchange::tr("Table for a spreadsheet (*.csv)")},
            {NoteFormat::JsonLd,
             u"jsonld"_qs,
             NotesExchange::tr("W3C Web Annotations, to be imported again (*.jsonld)")}};
}

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    const bool saved =
        file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
    return saved ? Result<void>()
                 : fail(Error::Code::Unreadable,
                        NotesExchange::tr("%1 could not be written: %2")
                            .arg(QDir::toNativeSeparators(path), file.errorString()));
}

QFileDialog *makeDialog(QWidget *window, const QString &title)
{
    auto *dialog = new QFileDialog(window, title);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    return dialog;
}

} // namespace

NotesExchange::NotesExchange(Library &library, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_window(window)
{
}

void NotesExchange::exportNotes(const QVector<ArticleId> &articles)
{
    QFileDialog *dialog = makeDialog(m_window, tr("Export notes"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QStringList filters;
    for (const FileKind &kind : fileKinds()) {
        filters.append(kind.filter);
    }
    dialog->setNameFilters(filters);
    dialog->selectFile(tr("notes"));
    const auto setSuffix = [dialog](const QString &filter) {
        for (const FileKind &kind : fileKinds()) {
            if (kind.filter == filter) {
                dialog->setDefaultSuffix(kind.suffix);
            }
        }
    };
    setSuffix(filters.first());
    connect(dialog, &QFileDialog::filterSelected, dialog, setSuffix);
    connect(
        dialog, &QFileDialog::fileSelected, this, [this, dialog, articles](const QString &path) {
            for (const FileKind &kind : fileKinds()) {
                if (kind.filter == dialog->selectedNameFilter()) {
                    saveNotes(articles, path, kind.format);
                }
            }
        });
    dialog->open();
}

void NotesExchange::saveNotes(const QVector<ArticleId> &articles,
                              const QString &path,
                              NoteFormat format)
{
    save(broadsheet::exportNotes(m_library, articles, format), path, tr("The notes are in %1."));
}

void NotesExchange::save(const QFuture<Result<QByteArray>> &bytes,
                         const QString &path,
                         const QString &done)
{
    whenDone(bytes, this, [this, path, done](const Result<QByteArray> &bytes) {
        const Result<void> saved =
            bytes ? writeFile(path, *bytes) : Result<void>(Unexpected{bytes.error()});
        if (saved) {
            Q_EMIT said(done.arg(QDir::toNativeSeparators(path)));
        } else {
            Q_EMIT failed(saved.error());
        }
    });
}

void NotesExchange::exportWanted()
{
    QFileDialog *dialog = makeDialog(m_window, tr("Export wanted titles"));
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    const QString table = tr("Table for a spreadsheet (*.csv)");
    dialog->setNameFilters({tr("List to be read (*.txt)"), table});
    dialog->selectFile(tr("wanted"));
    const auto setSuffix = [dialog, table](const QString &filter) {
        dialog->setDefaultSuffix(filter == table ? u"csv"_qs : u"txt"_qs);
    };
    setSuffix(dialog->nameFilters().first());
    connect(dialog, &QFileDialog::filterSelected, dialog, setSuffix);
    connect(dialog, &QFileDialog::fileSelected, this, [this, dialog, table](const QString &path) {
        const bool csv = dialog->selectedNameFilter() == table;
        saveWanted(path, csv ? WantedFormat::Csv : WantedFormat::Text);
    });
    dialog->open();
}

void NotesExchange::saveWanted(const QString &path, WantedFormat format)
{
    save(broadsheet::exportWanted(m_library, format), path, tr("The wanted titles are in %1."));
}

void NotesExchange::exportLibrary()
{
    QFileDialog *dialog = makeDialog(m_window, tr("Export the library to an empty folder"));
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setLabelText(QFileDialog::Accept, tr("Export"));
    connect(dialog, &QFileDialog::fileSelected, this, &NotesExchange::exportTo);
    dialog->open();
}

void NotesExchange::exportTo(const QString &folder)
{
    Q_EMIT said(tr("Exporting the library…"));
    whenDone(broadsheet::exportLibrary(m_library, folder),
             this,
             [this, folder](const Result<ExportReport> &report) {
                 if (!report) {
                     Q_EMIT failed(report.error());
                 } else if (!report->problems.isEmpty()) {
                     Q_EMIT failed({Error::Code::Malformed,
                                    tr("Exported, but not everything could be read: %1")
                                        .arg(report->problems.first()),
                                    {}});
                 } else {
                     Q_EMIT said(
                         tr("Articles and notes are in %1.").arg(QDir::toNativeSeparators(folder)));
                 }
             });
}

void NotesExchange::importNotes()
{
    QFileDialog *dialog = makeDialog(m_window, tr("Import highlights of another program"));
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters(
        {tr("Highlights (*.jsonld *.json *.csv *.zip *.md)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, this, &NotesExchange::importFrom);
    dialog->open();
}

void NotesExchange::importFrom(const QString &path)
{
    whenDone(broadsheet::importNotes(m_library, path),
             this,
             [this](const Result<NoteImportReport> &report) {
                 if (report) {
                     showNoteImportReport(m_window, *report);
                 } else {
                     Q_EMIT failed(report.error());
                 }
             });
}

void NotesExchange::copyLink(const QString &noteId)
{
    QGuiApplication::clipboard()->setText(noteLink(noteId));
    Q_EMIT said(tr("The link to the note is copied."));
}

void NotesExchange::openNote(const QString &noteId)
{
    whenDone(annotation(m_library, noteId), this, [this](const Result<PlacedAnnotation> &note) {
        if (!note) {
            Q_EMIT failed(note.error());
        } else if (note->article == 0) {
            Q_EMIT said(tr("The article of this note is not in the library; the note is under All "
                           "notes."));
        } else {
            Q_EMIT noteFound(note->article, note->annotation.id);
        }
    });
}

} // namespace broadsheet
