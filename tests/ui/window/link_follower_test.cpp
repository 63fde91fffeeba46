#include "tests/support/app_library_stories.h"
#include "ui/window/link_follower.h"

#include <QMenu>
#include <QMessageBox>
#include <QPushButton>
#include <QSignalSpy>

using namespace broadsheet;

class LinkFollowerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_window = std::make_unique<QWidget>();
        m_citing = importStory(*m_library,
                               QStringLiteral("The tide came in twice"),
                               1,
                               QStringLiteral("READ MORE: A crane for the quay of Ellery"));
        QVERIFY(m_citing != 0);
        m_links = new LinkFollower(m_library->library(), m_window.get());
    }

    void cleanup()
    {
        m_window.reset();
        m_library.reset();
    }

    void opensTheArticleThatIsThere()
    {
        const ArticleId cited =
            importStory(*m_library, QStringLiteral("A crane for the quay of Ellery"), 50);
        QSignalSpy found(m_links, &LinkFollower::articleFound);
        m_links->follow(m_citing, 0);
        QVERIFY(found.wait(Patience));
        QCOMPARE(found.first().first().value<ArticleId>(), cited);
    }

    void asksWhetherTheOneThatFitsIsMeant()
    {
        const ArticleId near = importStory(
            *m_library, QStringLiteral("Night ferry to Karrow sails again after council vote"), 50);
        const ArticleId citing = importStory(
            *m_library,
            QStringLiteral("Boats wait"),
            80,
            QStringLiteral("READ MORE: Night ferry to Karrow crosses again after council vote"));
        m_links->follow(citing, 0);
        QMenu *menu = nullptr;
        QTRY_VERIFY((menu = m_window->findChild<QMenu *>()) != nullptr);
        QCOMPARE(menu->accessibleName(), QStringLiteral("Is this the article that is meant?"));
        QSignalSpy chosen(m_links, &LinkFollower::targetChosen);
        for (QAction *action : menu->actions()) {
            if (action->text().startsWith(QStringLiteral("Night ferry"))) {
                action->trigger();
            }
        }
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().at(1).value<ArticleId>(), near);
    }

    void saysThatTheLibraryLacksIt()
    {
        QSignalSpy nothing(m_links, &LinkFollower::nothingFound);
        m_links->follow(m_citing, 0);
        QVERIFY(nothing.wait(Patience));
        QVERIFY(nothing.first().first().toString().contains(QStringLiteral("A crane")));
    }

    void asksBeforeItLeavesAndShowsTheWholeAddressAsPlainText()
    {
        const QString address = QStringLiteral("https://example.org/a?b=1&amp;c=%3Cb%3E");
        const QString page = m_library->file(
            QStringLiteral("page.html"),
            QStringLiteral("<html><head><title>Net repairs</title></head><body><article>"
                           "<h1>The nets are repaired at last</h1><p>%1</p><p>%2 "
                           "<a href='%5'>the list of nets</a> %3</p><p>%4</p>"
                           "</article></body></html>")
                .arg(paragraph(7), sentence(200), sentence(210), paragraph(9), address));
        const auto report = importPaths(m_library->library(), {page}).result();
        QVERIFY(report && report->firstArticle != 0);
        m_links->follow(report->firstArticle, 0);
        QMessageBox *box = nullptr;
        QTRY_VERIFY((box = m_window->findChild<QMessageBox *>()) != nullptr);
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QCOMPARE(box->informativeText(), QStringLiteral("https://example.org/a?b=1&c=%3Cb%3E"));
        QCOMPARE(box->buttonRole(box->defaultButton()), QMessageBox::RejectRole);
    }

    void describesALinkUnderTheMouse()
    {
        RelatedLink link;
        link.text = QStringLiteral("A crane");
        QVERIFY(LinkFollower::describe(link).contains(QStringLiteral("Wanted")));
        link.state = LinkState::Resolved;
        link.targetHeadline = QStringLiteral("A crane for the quay of Ellery");
        link.confidence = SameTitle;
        QCOMPARE(LinkFollower::describe(link),
                 QStringLiteral("A crane for the quay of Ellery (the same title)"));
        link.confidence = EditedTitle;
        QVERIFY(LinkFollower::describe(link).contains(QStringLiteral("edited")));
        link.state = LinkState::External;
        link.href = QStringLiteral("https://example.org/");
        QCOMPARE(LinkFollower::describe(link), link.href);
    }

private:
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<QWidget> m_window;
    LinkFollower *m_links = nullptr;
    ArticleId m_citing = 0;
};

QTEST_MAIN(LinkFollowerTest)
#include "link_follower_test.moc"
