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
        NoteLayouts().draw(painter, image.rect(), markdown, QFont(), Qt::black);
        return image;
    }

private Q_SLOTS:

    void readsTheWordsWithoutTheirMarks()
    {
        QCOMPARE(
            NoteLayouts().plainText(QStringLiteral("Ask **Runa** for\n\n- the log\n- the `map`")),
            QStringLiteral("Ask Runa for the log the map"));
        QCOMPARE(NoteLayouts().plainText(QStringLiteral("see [the log](https://example.org/)")),
                 QStringLiteral("see the log"));
    }

    void isAsHighAsItsLinesButNoHigherThanAsked()
    {
        const QString one = QStringLiteral("one");
        const QString list = QStringLiteral("- one\n- two\n- three");
        QVERIFY(NoteLayouts().height(list, QFont(), 200, 500) >
                NoteLayouts().height(one, QFont(), 200, 500));
        QCOMPARE(NoteLayouts().height(list, QFont(), 200, 10), 10);
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

    void setsANoteAnewWhenSomethingAboutItIsOther()
    {
        NoteLayouts layouts;
        const QString one = QStringLiteral("a few words on the harbour and on its cranes");
        const int wide = layouts.height(one, QFont(), 600, 5000);
        QCOMPARE(layouts.height(one, QFont(), 600, 5000), wide);
        QVERIFY(layouts.height(one, QFont(), 60, 5000) > wide);
        QVERIFY(layouts.height(one + QStringLiteral("\n\nmore"), QFont(), 600, 5000) > wide);
        QFont large;
        large.setPixelSize(60);
        QVERIFY(layouts.height(one, large, 600, 5000) > wide);
        // A note larger than all that is kept is set all the same.
        const QString book = QStringLiteral("word ").repeated(100'000);
        QCOMPARE(layouts.height(book, QFont(), 600, 240), 240);
        QCOMPARE(layouts.plainText(book).size(), book.size() - 1);
    }
};

QTEST_MAIN(NoteMarkdownTest)
#include "note_markdown_test.moc"
