#include "ui/window/about_box.h"

#include <QCoreApplication>
#include <QMessageBox>

namespace broadsheet {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::AboutBox", text); }

} // namespace

void showAboutBox(QWidget *window, const QString &libraryFolder)
{
    auto *box = new QMessageBox(window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("About Broadsheet"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("Broadsheet %1").arg(QStringLiteral(BROADSHEET_VERSION)));
    box->setInformativeText(tr("A newspaper of your own, from the article files that you collect. "
                               "No account, no server, no network.\n\nYour library: %1")
                                .arg(libraryFolder));
    box->open();
}

} // namespace broadsheet
