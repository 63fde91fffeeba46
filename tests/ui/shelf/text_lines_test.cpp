#include "ui/shelf/text_lines.h"

#include <QImage>
#include <QTest>
#include <QTextLayout>

using namespace broadsheet;

namespace {

TextLines lines(const QString &text, int most)
{
    QFont font;
    font.setPixelSize(14);
    return {text, font, 20, most};
}

} // namespace

class TextLinesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void takesAsManyLinesAsItNeedsAndNoMore()
    {
        QCOMPARE(countLines(400, lines(QStringLiteral("short"), 3)), 1);
        QCOMPARE(countLines(100, lines(QStringLiteral("words ").repeated(100), 3)), 3);
        QCOMPARE(countLines(400, lines({}, 3)), 0);
    }

    void breaksAWordThatIsWiderThanTheBox()
    {
        QCOMPARE(countLines(60, lines(QString(300, u'x'), 2)), 2);
    }

    void drawsWithinItsBox()
    {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawLines(painter, {10, 10, 100, 40}, lines(QStringLiteral("words ").repeated(50), 2));
        painter.end();
        for (int x = 115; x < 200; ++x) {
            for (int y = 0; y < 100; ++y) {
                QCOMPARE(image.pixel(x, y), QColor(Qt::white).rgb());
            }
        }
    }

    void survivesSearchHitsWithoutAnEnd()
    {
        const QString text = QStringLiteral("a ") + HitBegin + QStringLiteral("hit") + HitEnd +
                             HitEnd + HitBegin + QStringLiteral(" open");
        QCOMPARE(countLines(400, lines(text, 1)), 1);
    }

    // In a window that reads from the right, the day still stands before its month.
    void keepsADateInItsOwnOrder()
    {
        const QString text = QStringLiteral(" · ") + isolated(QStringLiteral("15 November 2025"));
        QTextLayout layout(text, lines({}, 1).font);
        QTextOption option;
        option.setTextDirection(Qt::RightToLeft);
        layout.setTextOption(option);
        layout.beginLayout();
        QTextLine line = layout.createLine();
        line.setLineWidth(500);
        layout.endLayout();
        const auto x = [&](QChar c) { return line.cursorToX(int(text.indexOf(c))); };
        QVERIFY(x(u'5') < x(u'o'));
        QVERIFY(x(u'o') < x(u'0'));
        QVERIFY(x(u'5') < x(u'·')); // the line itself reads from the right
        QCOMPARE(isolated({}), QString());
    }

    void doesNotLayOutAMegabyte()
    {
        // Far more than is seen: the answer comes at once, whatever the length.
        QCOMPARE(countLines(300, lines(QString(50'000'000, u'x'), 3)), 3);
    }
};

QTEST_MAIN(TextLinesTest)
#include "text_lines_test.moc"
