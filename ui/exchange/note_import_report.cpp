#include "ui/exchange/note_import_report.h"

#include "ui/window/rows_table.h"

#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("broadsheet::NoteImportReport", text, nullptr, count);
}

QVector<ImportedNote> unplaced(const NoteImportReport &report)
{
    QVector<ImportedNote> notes;
    for (const ImportedNote &note : report.notes) {
        if (note.fate == NoteFate::Unsure || note.fate == NoteFate::Homeless) {
            notes.append(note);
        }
    }
    return notes;
}

QTableWidget *makeTable(const QVector<ImportedNote> &notes)
{
    QTableWidget *table = makeRowsTable(tr("Notes that could not be placed"),
                                        {tr("Article"), tr("Passage"), tr("What is missing")});
    table->setRowCount(int(notes.size()));
    table->setColumnWidth(0, 220);
    table->setColumnWidth(1, 280);
    for (int row = 0; row < table->rowCount(); ++row) {
        const ImportedNote &note = notes.at(row);
        const bool homeless = note.fate == NoteFate::Homeless;
        table->setItem(row, 0, makeCell(note.headline));
        table->setItem(
            row, 1, makeCell(note.quote.isEmpty() ? tr("(the whole article)") : note.quote));
        table->setItem(row,
                       2,
                       makeCell(homeless ? tr("The article is not here yet")
                                         : tr("The passage is not in its text")));
    }
    return table;
}

QLabel *makeLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

} // namespace

QString noteImportSummary(const NoteImportReport &report)
{
    QStringList parts;
    const auto add = [&](NoteFate fate, const char *text) {
        if (report.count(fate) > 0) {
            parts.append(tr(text, report.count(fate)));
        }
    };
    add(NoteFate::Placed, QT_TRANSLATE_NOOP("broadsheet::NoteImportReport", "%n placed"));
    add(NoteFate::Unsure,
        QT_TRANSLATE_NOOP("broadsheet::NoteImportReport", "%n not found in the article"));
    add(NoteFate::Homeless,
        QT_TRANSLATE_NOOP("broadsheet::NoteImportReport", "%n whose article is not here"));
    add(NoteFate::Known,
        QT_TRANSLATE_NOOP("broadsheet::NoteImportReport", "%n that were here already"));
    const QString counts = parts.isEmpty() ? tr("no notes in it") : parts.join(u", ");
    return report.program + u": "_qs + counts;
}

void showNoteImportReport(QWidget *window, const NoteImportReport &report)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Imported highlights"));
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(makeLabel(noteImportSummary(report)));
    const QVector<ImportedNote> notes = unplaced(report);
    if (!notes.isEmpty()) {
        column->addWidget(makeLabel(tr(
            "These are kept under All notes. A note whose article is missing finds its place by "
            "itself when you import the article; any other one can be put on a passage by hand.")));
        column->addWidget(makeTable(notes), 1);
        dialog->resize(760, 440);
    }
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->show();
}

} // namespace broadsheet
