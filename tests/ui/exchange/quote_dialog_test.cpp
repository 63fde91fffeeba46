#include "tests/support/app_library_stories.h"
#include "ui/exchange/quote_dialog.h"

#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPointer>
#include <QSignalSpy>

using namespace broadsheet;

class QuoteDialogTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void opensTheSourceAtThePassage();
    void saysThatThereIsNone();
};

void QuoteDialogTest::opensTheSourceAtThePassage()
{
    TempLibrary library;
    const ArticleId article = importStory(library, QStringLiteral("Ferry stays in port"), 2);
    QPointer<QuoteDialog> dialog = new QuoteDialog(
        library.library(), sentence(20).left(30) + QStringLiteral(" … in the log said."), nullptr);
    dialog->QDialog::show();
    QSignalSpy chosen(dialog, &QuoteDialog::passageChosen);
    auto *list = dialog->findChild<QListWidget *>();
    QTRY_COMPARE(list->count(), 1);
    QCOMPARE(list->item(0)->text(), QStringLiteral("Ferry stays in port"));
    const QString said = list->item(0)->data(Qt::AccessibleDescriptionRole).toString();
    QVERIFY(said.startsWith(QStringLiteral("Word for word")));
    QVERIFY(said.contains(u'«' + sentence(20).left(30)));
    // As the line over the sources says, from the field too.
    QTest::keyClick(dialog->findChild<QPlainTextEdit *>(), Qt::Key_Return);
    QCOMPARE(chosen.size(), 1);
    QCOMPARE(chosen[0][0].value<ArticleId>(), article);
    QVERIFY(chosen[0][1].toInt() > 0);
    QTRY_VERIFY(dialog.isNull());
}

void QuoteDialogTest::saysThatThereIsNone()
{
    TempLibrary library;
    importStory(library, QStringLiteral("Ferry stays in port"), 2);
    QuoteDialog dialog(library.library(), {}, nullptr);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.QDialog::show();
    QTest::keyClicks(dialog.findChild<QPlainTextEdit *>(), QStringLiteral("zebra crossing"));
    auto *state = dialog.findChild<QLabel *>();
    QTRY_COMPARE(state->text(), QStringLiteral("No article in the library holds these words."));
    QCOMPARE(dialog.findChild<QListWidget *>()->count(), 0);
}

QTEST_MAIN(QuoteDialogTest)
#include "quote_dialog_test.moc"
