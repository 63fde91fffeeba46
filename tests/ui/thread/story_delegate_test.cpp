#include "tests/support/story_threads.h"
#include "ui/thread/story_delegate.h"
#include "ui/thread/story_model.h"

#include <QImage>
#include <QPainter>
#include <QTest>

using namespace broadsheet;

namespace {

constexpr int Width = 280;

/// The row as it is drawn.
QImage drawn(const StoryModel &model, int row, Qt::LayoutDirection direction = Qt::LeftToRight)
{
    const StoryDelegate delegate;
    QStyleOptionViewItem option;
    option.direction = direction;
    option.rect = {0, 0, Width, 0};
    option.rect.setHeight(delegate.sizeHint(option, model.index(row)).height());
    QImage image(option.rect.size(), QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    delegate.paint(&painter, option, model.index(row));
    return image;
}

bool holds(const QImage &image, const QRect &place, const QColor &color)
{
    for (int y = place.top(); y <= place.bottom(); ++y) {
        for (int x = place.left(); x <= place.right(); ++x) {
            if (image.pixelColor(x, y) == color) {
                return true;
            }
        }
    }
    return false;
}

} // namespace

class StoryDelegateTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_model.setThread(storyOf(3, 1)); // 1 is open, 2 is read, 3 is not
        m_accent = theme(Appearance::Theme::Light).accent;
    }

    void marksWhatIsUnreadWithADot()
    {
        const QImage unread = drawn(m_model, m_model.rowOf(3));
        const QImage read = drawn(m_model, m_model.rowOf(2));
        const QRect before(4, 0, 28, unread.height());
        QVERIFY(holds(unread, before, m_accent));
        QVERIFY(!holds(read, read.rect(), m_accent));
    }

    void marksTheOpenArticleWithABar()
    {
        const QImage open = drawn(m_model, m_model.rowOf(1));
        QCOMPARE(open.pixelColor(1, 1), m_accent);
        QCOMPARE(open.pixelColor(1, open.height() - 1), m_accent);
    }

    void drawsItsSignsOnTheOtherSideFromRightToLeft()
    {
        const QImage open = drawn(m_model, m_model.rowOf(1), Qt::RightToLeft);
        QCOMPARE(open.pixelColor(Width - 2, 1), m_accent);
        const QImage unread = drawn(m_model, m_model.rowOf(3), Qt::RightToLeft);
        QVERIFY(holds(unread, {Width - 32, 0, 28, unread.height()}, m_accent));
        QVERIFY(!holds(unread, {4, 0, 28, unread.height()}, m_accent));
    }

    void givesALongHeadlineMoreLinesThanAShortOneAndNotMoreThanThree()
    {
        StoryThread thread = storyOf(3, 1);
        thread.articles[1].headline = QStringLiteral("A ferry that is late again ").repeated(3);
        thread.articles[2].headline = QStringLiteral("A ferry that is late again ").repeated(300);
        m_model.setThread(thread);
        const int one = drawn(m_model, m_model.rowOf(1)).height();
        const int long_ = drawn(m_model, m_model.rowOf(2)).height();
        QVERIFY(long_ > one);
        QVERIFY(drawn(m_model, m_model.rowOf(3)).height() <= one + 2 * (long_ - one));
    }

    void drawsHeadingsAndRemarks()
    {
        StoryThread thread = storyOf(3, 1);
        thread.isWhole = false;
        m_model.setThread(thread);
        for (const int row : {1, 4}) {
            const QImage image = drawn(m_model, row);
            QVERIFY(holds(image, image.rect(), theme(Appearance::Theme::Light).muted));
        }
    }

private:
    StoryModel m_model;
    QColor m_accent;
};

QTEST_MAIN(StoryDelegateTest)
#include "story_delegate_test.moc"
