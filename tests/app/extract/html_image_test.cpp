#include "app/extract/html_image.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlImageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void prefersLazyAndLargePictures();
    void passesOverIconsAndPixels();
    void looksAtTheSourcesOfAPicture();
};

static QString addressOf(const QString &attributes)
{
    const HtmlTree tree = parseHtml(QStringLiteral("<body><img %1>").arg(attributes));
    return pictureAddress(
        tree, int(tree.nodes.size()) - 1, QStringLiteral("https://dun.example/a/"));
}

void HtmlImageTest::prefersLazyAndLargePictures()
{
    QCOMPARE(addressOf(QStringLiteral("src=blank.gif data-src=boat.jpg")),
             QStringLiteral("https://dun.example/a/boat.jpg"));
    QCOMPARE(addressOf(QStringLiteral("src=s.jpg srcset='s.jpg 320w, l.jpg 1280w, m.jpg 640w'")),
             QStringLiteral("https://dun.example/a/l.jpg"));
    QCOMPARE(
        addressOf(QStringLiteral("src=data:image/gif;base64,x data-srcset='a.jpg 1x, b.jpg 2x'")),
        QStringLiteral("https://dun.example/a/b.jpg"));
}

void HtmlImageTest::passesOverIconsAndPixels()
{
    QVERIFY(addressOf(QStringLiteral("src=p.gif width=1 height=1")).isEmpty());
    QVERIFY(addressOf(QStringLiteral("src=data:image/gif;base64,x")).isEmpty());
}

void HtmlImageTest::looksAtTheSourcesOfAPicture()
{
    const HtmlTree tree =
        parseHtml(QStringLiteral("<body><picture><source srcset='a.webp 1x, b.webp 2x'><img "
                                 "src='data:image/gif;base64,x'></picture>"));
    QCOMPARE(
        pictureAddress(tree, int(tree.nodes.size()) - 1, QStringLiteral("https://dun.example/")),
        QStringLiteral("https://dun.example/b.webp"));
}

QTEST_APPLESS_MAIN(HtmlImageTest)
#include "html_image_test.moc"
