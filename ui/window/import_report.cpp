#include "ui/window/import_report.h"

#include "ui/window/rows_table.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

QString tr(const char *text, int count = -1)
{
    return QCoreApplication::translate("broadsheet::ImportReport", text, nullptr, count);
}

/// The reason alone: the file stands in the column before it.
QString reasonOf(const ImportedFile &file)
{
    for (const QString &name : {file.path, QFileInfo(file.path).fileName()}) {
        if (file.error.startsWith(name + u": "_qs)) {
            return file.error.mid(name.size() + 2);
        }
    }
    return file.error;
}

QTableWidget *makeTable(const ImportReport &report)
{
    QTableWidget *table =
        makeRowsTable(tr("Files that were not imported"), {tr("File"), tr("Why")});
    table->setRowCount(int(report.failures.size()));
    table->setTextElideMode(Qt::ElideMiddle);
    table->setColumnWidth(0, 260);
    for (int row = 0; row < table->rowCount(); ++row) {
        const ImportedFile &file = report.failures.at(row);
        table->setItem(row, 0, makeCell(QDir::toNativeSeparators(file.path)));
        table->setItem(row, 1, makeCell(reasonOf(file)));
    }
    return table;
}

} // namespace

QString importSummary(const ImportReport &report)
{
    QStringList parts;
    const auto add = [&](int count, const char *text) {
        if (count > 0) {
            parts.append(tr(text, count));
        }
    };
    add(report.imported, QT_TRANSLATE_NOOP("broadsheet::ImportReport", "%n imported"));
    add(report.updated, QT_TRANSLATE_NOOP("broadsheet::ImportReport", "%n updated"));
    add(report.unchanged,
        QT_TRANSLATE_NOOP("broadsheet::ImportReport", "%n already in the library"));
    add(report.failed, QT_TRANSLATE_NOOP("broadsheet::ImportReport", "%n could not be read"));
    if (parts.isEmpty()) {
        parts.append(tr("No articles found there"));
    }
    const QString counts = parts.join(u", ");
    const bool nothingNew = report.unchanged > 0 && report.imported + report.updated == 0;
    if (nothingNew && !report.cancelled) {
        return tr("Nothing new: %1").arg(counts);
    }
    return report.cancelled ? tr("Cancelled: %1").arg(counts) : counts;
}

QString failuresAsText(const ImportReport &report)
{
    QString text;
    for (const ImportedFile &file : report.failures) {
        text += file.path + u'\t' + reasonOf(file) + u'\n';
    }
    return text;
}

void showImportReport(QWidget *window, const ImportReport &report)
{
    auto *dialog = new QDialog(window);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Import report"));
    auto *summary = new QLabel(importSummary(report));
    summary->setTextFormat(Qt::PlainText);
    summary->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    auto *column = new QVBoxLayout(dialog);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(12);
    column->addWidget(summary);
    if (report.stopped) {
        auto *stopped = new QLabel(tr("The import stopped: %1").arg(report.stopped->message));
        stopped->setTextFormat(Qt::PlainText);
        stopped->setWordWrap(true);
        column->addWidget(stopped);
    }
    if (!report.failures.isEmpty()) {
        column->addWidget(makeTable(report), 1);
        QPushButton *copy = buttons->addButton(tr("Copy the list"), QDialogButtonBox::ActionRole);
        copy->setAutoDefault(false); // Enter closes
        const QString text = failuresAsText(report);
        QObject::connect(copy, &QPushButton::clicked, dialog, [text] {
            QGuiApplication::clipboard()->setText(text);
        });
        dialog->resize(720, 420);
    }
    column->addWidget(buttons);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::close);
    dialog->show();
}

} // namespace broadsheet
