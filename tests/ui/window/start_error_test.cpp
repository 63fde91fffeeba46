#include "ui/window/start_error.h"

#include <QMessageBox>
#include <QTest>

using namespace broadsheet;

class StartErrorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void saysWhatToDoForEachKindOfError()
    {
        using Code = Error::Code;
        for (const Code code : {Code::Newer, Code::Database, Code::Unreadable, Code::NotFound}) {
            QVERIFY(!adviceFor({code, {}, {}}).isEmpty());
        }
        QVERIFY(adviceFor({Code::Newer, {}, {}}).contains(QStringLiteral("newer version")));
        QVERIFY(adviceFor({Code::Database, {}, {}}).contains(QStringLiteral("restore")));
    }

    void showsMessageAndFolderAsPlainText()
    {
        const Error error{Error::Code::Database, QStringLiteral("<b>library.db is damaged"), {}};
        const std::unique_ptr<QMessageBox> box(makeStartErrorBox(error, QStringLiteral("/<i>")));
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(box->text(), error.message);
        QVERIFY(box->informativeText().contains(QStringLiteral("/<i>")));
    }
};

QTEST_MAIN(StartErrorTest)
#include "start_error_test.moc"
