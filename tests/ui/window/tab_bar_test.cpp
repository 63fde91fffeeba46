#include "ui/window/reading_tabs.h"
#include "ui/window/tab_bar.h"

#include <QSignalSpy>
#include <QTest>
#include <QTextDocumentFragment>
#include <QToolButton>

using namespace broadsheet;

namespace {

ReadingTabs titled(const QStringList &titles)
{
    ReadingTabs tabs;
    for (qsizetype i = 1; i < titles.size(); ++i) {
        tabs.open({});
    }
    for (qsizetype i = 0; i < titles.size(); ++i) {
        tabs.setTitle(i, titles.at(i));
    }
    return tabs;
}

} // namespace

class TabBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_bar = std::make_unique<TabBar>();
        m_bar->resize(800, 40);
    }

    void isSeenOnceThereAreTwoTabs()
    {
        m_bar->setTabs(titled({QStringLiteral("One")}));
        QVERIFY(m_bar->isHidden());
        m_bar->setTabs(titled({QStringLiteral("One"), QStringLiteral("Two")}));
        QVERIFY(!m_bar->isHidden());
        m_bar->setTabs(titled({QStringLiteral("One")}));
        QVERIFY(m_bar->isHidden());
    }

    void showsAHeadlineAsItIsAndTellsAllOfItAsPlainText()
    {
        const QString headline = QStringLiteral("<b>Fish & chips</b> at Ellery");
        m_bar->setTabs(titled({headline, QString()}));
        QVERIFY(m_bar->tabText(0).contains(QStringLiteral("<b>Fish && chips</b> at Ellery")));
        // Read as HTML, for so Qt does, it says what the headline says.
        QVERIFY(Qt::mightBeRichText(m_bar->tabToolTip(0)));
        QCOMPARE(QTextDocumentFragment::fromHtml(m_bar->tabToolTip(0)).toPlainText(), headline);
        QCOMPARE(m_bar->accessibleTabName(0), headline);
        QCOMPARE(m_bar->accessibleTabName(1), QStringLiteral("…"));
    }

    void saysNothingOfItsOwnAccord()
    {
        QSignalSpy chosen(m_bar.get(), &QTabBar::currentChanged);
        ReadingTabs tabs = titled({QStringLiteral("One"), QStringLiteral("Two")});
        m_bar->setTabs(tabs);
        tabs.select(1);
        m_bar->setTabs(tabs);
        QCOMPARE(m_bar->currentIndex(), 1);
        QVERIFY(chosen.isEmpty());
    }

    void closesATabByItsCrossAndByTheMiddleButton()
    {
        m_bar->setTabs(titled({QStringLiteral("One"), QStringLiteral("Two")}));
        m_bar->show();
        QSignalSpy closed(m_bar.get(), &QTabBar::tabCloseRequested);
        qobject_cast<QToolButton *>(m_bar->tabButton(1, QTabBar::RightSide))->click();
        QCOMPARE(closed.takeFirst().first().toInt(), 1);
        QTest::mouseClick(m_bar.get(), Qt::MiddleButton, {}, m_bar->tabRect(0).center());
        QCOMPARE(closed.takeFirst().first().toInt(), 0);
    }

    void hasRoomForTenHeadlinesAndScrollsForMore()
    {
        QStringList titles;
        for (int i = 0; i < 40; ++i) {
            titles.append(
                QStringLiteral("A headline that is far too long for a tab, number %1").arg(i));
        }
        m_bar->resize(1200, 40);
        m_bar->setTabs(titled(titles.mid(0, 10)));
        m_bar->show();
        QVERIFY(m_bar->tabRect(9).right() <= m_bar->width());
        m_bar->setTabs(titled(titles));
        QVERIFY(m_bar->tabRect(0).width() >= 90);
    }

    void keepsTheCrossOfTheTabThatIsReadWhereThereAreMany()
    {
        ReadingTabs tabs = titled(QStringList(20, QStringLiteral("One of many")));
        for (const int current : {0, 7, 19}) {
            tabs.select(current);
            m_bar->setTabs(tabs);
            for (int tab = 0; tab < 20; ++tab) {
                QCOMPARE(m_bar->tabButton(tab, QTabBar::RightSide) != nullptr, tab == current);
            }
        }
        m_bar->setTabs(titled({QStringLiteral("One"), QStringLiteral("Two")}));
        QVERIFY(m_bar->tabButton(0, QTabBar::RightSide) != nullptr);
        QVERIFY(m_bar->tabButton(1, QTabBar::RightSide) != nullptr);
    }

    void bringsTheTabThatIsReadIntoView()
    {
        ReadingTabs tabs = titled(QStringList(20, QStringLiteral("One of many")));
        m_bar->setTabs(tabs);
        m_bar->show();
        for (const int current : {19, 3, 20}) {
            tabs.select(current);
            m_bar->setTabs(tabs);
            const QRect rect = m_bar->tabRect(tabs.current());
            QVERIFY(rect.left() >= 0 && rect.right() < m_bar->width());
            tabs.open({});
        }
    }

    void runsFromTheRightWhereTheLanguageDoes()
    {
        m_bar->setLayoutDirection(Qt::RightToLeft);
        m_bar->setTabs(titled({QStringLiteral("توقف العبّارة الوحيدة"), QStringLiteral("Two")}));
        m_bar->show();
        QVERIFY(m_bar->tabRect(0).left() > m_bar->tabRect(1).left());
        QVERIFY(m_bar->tabButton(0, QTabBar::RightSide)->x() < m_bar->tabRect(0).center().x());
    }

private:
    std::unique_ptr<TabBar> m_bar;
};

QTEST_MAIN(TabBarTest)
#include "tab_bar_test.moc"
