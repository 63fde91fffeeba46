#include "ui/notes/note_markdown.h"

#include <QImage>
#include <QPainter>
#include <QTemporaryDir>

using namespace broadsheet;

class NoteMarkdownTest : public QObject
{
    Q_OBJECT

private:
    static QImage drawn(const QString &markdown)
    {
        QImage image(200, 120, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        drawMarkdown(painter, image.rect(), markdown, QFont(), Qt::black);
        return image;
    }

private Q_SLOTS:

    void readsTheWordsWithoutTheirMarks()
    {
        QCOMPARE(markdownAsPlainText(QStringLiteral("Ask **Runa** for\n\n- the log\n- the `map`")),
                 QStringLiteral("Ask Runa for the log the map"));
        QCOMPARE(markdownAsPlainText(QStringLiteral("see [the log](https://example.org/)")),
                 QStringLiteral("see the log"));
    }

    void isAsHighAsItsLinesButNoHigherThanAsked()
    {
        const QString one = QStringLiteral("one");
        const QString list = QStringLiteral("- one\n- two\n- three");
        QVERIFY(markdownHeight(list, QFont(), 200, 500) > markdownHeight(one, QFont(), 200, 500));
        QCOMPARE(markdownHeight(list, QFont(), 200, 10), 10);
    }

    void drawsBoldWordsBolder()
    {
        const auto ink = [](const QImage &image) {
            int dark = 0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x) {
                    dark += 255 - qGray(image.pixel(x, y));
                }
            }
            return dark;
        };
        QVERIFY(ink(drawn(QStringLiteral("**harbour**"))) > ink(drawn(QStringLiteral("harbour"))));
    }

    void drawsNoPictureThatANoteNames()
    {
        QTemporaryDir folder;
        QImage red(60, 60, QImage::Format_RGB32);
        red.fill(Qt::red);
        const QString file = folder.filePath(QStringLiteral("red.png"));
        QVERIFY(red.save(file));
        const QImage image =
            drawn(QStringLiteral("![x](%1) ![y](file://%1) <img src=\"%1\">").arg(file));
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                QVERIFY(image.pixelColor(x, y) != QColor(Qt::red));
            }
        }
    }
};

QTEST_MAIN(NoteMarkdownTest)
#include "note_markdown_test.moc"
