#include "ui/window/start_error.h"

#include <QCoreApplication>
#include <QDir>
#include <QMessageBox>

namespace broadsheet {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::StartError", text); }

} // namespace

QString adviceFor(const Error &error)
{
    switch (error.code) {
    case Error::Code::Newer:
        return tr("Start the newer version of Broadsheet that made this library, or choose another "
                  "folder with --library.");
    case Error::Code::Unreadable:
        return tr("Check that you may read and write this folder, that its disk is not full, and "
                  "try again. Or choose another folder with --library. Nothing was changed.");
    case Error::Code::Malformed:
    case Error::Code::Database:
        return tr("Nothing was changed. “broadsheet-cli check” tells what is wrong, and "
                  "“broadsheet-cli restore” puts a backup in place. If another program uses the "
                  "library or the disk is full, mend that first.");
    default:
        return tr("Choose another folder with --library.");
    }
}

QMessageBox *makeStartErrorBox(const Error &error, const QString &folder)
{
    auto *box =
        new QMessageBox(QMessageBox::Critical, tr("Broadsheet"), error.message, QMessageBox::Close);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(adviceFor(error) + u"\n\n"_qs +
                            tr("Library: %1").arg(QDir::toNativeSeparators(folder)));
    box->setDetailedText(error.detail);
    return box;
}

} // namespace broadsheet
