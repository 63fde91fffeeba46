#include "ui/window/drop_target.h"

#include <QDragEnterEvent>
#include <QMimeData>
#include <QSignalSpy>
#include <QTest>

using namespace broadsheet;

namespace {

QMimeData *makeUrls(const QStringList &urls, QMimeData &data)
{
    QList<QUrl> list;
    for (const QString &url : urls) {
        list.append(QUrl(url));
    }
    data.setUrls(list);
    return &data;
}

bool enter(QWidget &window, const QMimeData &data)
{
    QDragEnterEvent event({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QCoreApplication::sendEvent(&window, &event);
    return event.isAccepted();
}

} // namespace

class DropTargetTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void coversTheWindowWhileFilesAreOverIt()
    {
        QWidget window;
        window.resize(600, 400);
        window.show();
        const DropTarget target(&window);
        QMimeData data;
        QVERIFY(enter(window, *makeUrls({QStringLiteral("file:///news/a.txt")}, data)));
        QVERIFY(target.isVisible());
        QCOMPARE(target.geometry(), window.rect());
        QDragLeaveEvent leave;
        QCoreApplication::sendEvent(&window, &leave);
        QVERIFY(!target.isVisible());
    }

    void handsOverThePathsOfFilesAlone()
    {
        QWidget window;
        const DropTarget target(&window);
        QSignalSpy dropped(&target, &DropTarget::dropped);
        QMimeData data;
        makeUrls({QStringLiteral("file:///news/a%20b.txt"), QStringLiteral("https://example.org/")},
                 data);
        QVERIFY(enter(window, data));
        QDropEvent drop({5, 5}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(&window, &drop);
        QCOMPARE(dropped.size(), 1);
        QCOMPARE(dropped.first().first().toStringList(),
                 QStringList{QStringLiteral("/news/a b.txt")});
        QVERIFY(!target.isVisible());
    }

    void takesNothingThatIsNoFile()
    {
        QWidget window;
        const DropTarget target(&window);
        QMimeData data;
        QVERIFY(!enter(window, *makeUrls({QStringLiteral("https://example.org/")}, data)));
        data.clear();
        data.setText(QStringLiteral("words"));
        QVERIFY(!enter(window, data));
        QVERIFY(!target.isVisible());
    }
};

QTEST_MAIN(DropTargetTest)
#include "drop_target_test.moc"
