#include "app/extract/html_caption.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class HtmlCaptionTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void partsTheCreditFromTheCaption();
    void hidesAnAdvertsMark();
    void showsGalleriesThatLinkNowhere();
};

static Block captionOf(const QString &text)
{
    Block block;
    block.kind = BlockKind::Caption;
    block.text = text;
    return block;
}

void HtmlCaptionTest::partsTheCreditFromTheCaption()
{
    const auto parts =
        captionAndCredit(captionOf(QStringLiteral("The quay on Sunday. (Photo: Ann Other/DPA)")));
    QCOMPARE(parts.size(), 2);
    QCOMPARE(parts[0].text, QStringLiteral("The quay on Sunday."));
    QCOMPARE(parts[1].kind, BlockKind::Credit);
    QCOMPARE(captionAndCredit(captionOf(QStringLiteral("The quay on Sunday"))).size(), 1);
}

void HtmlCaptionTest::hidesAnAdvertsMark()
{
    Block mark = captionOf(QStringLiteral("Advertisement"));
    judgeCaption({}, mark);
    QVERIFY(mark.hidden);
    Block caption = captionOf(QStringLiteral("The quay on Sunday"));
    judgeCaption({}, caption);
    QVERIFY(!caption.hidden && caption.kind == BlockKind::Caption);
}

void HtmlCaptionTest::showsGalleriesThatLinkNowhere()
{
    const auto galleries = [](const QString &inside) {
        const HtmlTree tree = parseHtml(
            QStringLiteral("<body><h1>Ferry</h1><div class=gallery>%1</div>").arg(inside));
        const HtmlPieces pieces = cutIntoPieces(tree);
        Body body;
        body.last = int(pieces.pieces.size());
        return shownGalleries(pieces, body).size();
    };
    QCOMPARE(galleries(QStringLiteral("<img src=a.jpg><p>The quay on Sunday</p>")), 1);
    QCOMPARE(galleries(QStringLiteral("<p><a href=/a>Old ferry gets a bell</a></p>")), 0);
}

QTEST_APPLESS_MAIN(HtmlCaptionTest)
#include "html_caption_test.moc"
