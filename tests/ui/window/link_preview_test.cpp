#include "app/library/link_resolver.h"
#include "tests/support/app_library_stories.h"
#include "ui/window/link_preview.h"

#include <QLabel>
#include <QSignalSpy>

using namespace broadsheet;

class LinkPreviewTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void init()
    {
        m_library = std::make_unique<TempLibrary>();
        m_window = std::make_unique<QWidget>();
        m_window->show();
        m_preview = new LinkPreview(m_library->library(), m_window.get());
        m_link.target = importStory(*m_library, QStringLiteral("A <b>crane</b> for Ellery"), 1);
        m_link.state = LinkState::Resolved;
    }

    void cleanup()
    {
        m_window.reset();
        m_library.reset();
    }

    void showsWhatTheLinkLeadsToAsPlainText()
    {
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        m_preview->restOn(&m_link);
        QVERIFY(previewed.wait(Patience));
        QVERIFY(m_preview->isVisible());
        bool found = false;
        for (auto *label : m_preview->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            found |= label->text() == QStringLiteral("A <b>crane</b> for Ellery");
        }
        QVERIFY(found);
    }

    void goesWhenTheMouseLeaves()
    {
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        m_preview->restOn(&m_link);
        QVERIFY(previewed.wait(Patience));
        m_preview->restOn(nullptr);
        QVERIFY(!m_preview->isVisible());
    }

    void saysThatTheLibraryLacksIt()
    {
        RelatedLink wanted;
        wanted.text = QStringLiteral("A <i>crane</i> that nobody has");
        QVERIFY(previews(wanted));
        QVERIFY(words().contains(wanted.text));
        QVERIFY(words().contains(QStringLiteral("Not in your library")));
    }

    void listsTheArticlesThatMayBeMeant()
    {
        importStory(*m_library, QStringLiteral("Fog over the sound"), 20);
        importStory(*m_library, QStringLiteral("Fog over the sound"), 40);
        const ArticleId citing = importStory(*m_library,
                                             QStringLiteral("Boats wait"),
                                             60,
                                             QStringLiteral("READ MORE: Fog over the sound"));
        const auto found = links(m_library->library(), {false, citing}).result();
        QVERIFY(found && found->size() == 1);
        QCOMPARE(found->first().state, LinkState::Ambiguous);
        QVERIFY(previews(found->first()));
        QCOMPARE(words().count(QStringLiteral("Fog over the sound")), 3);
        QVERIFY(words().contains(QStringLiteral("Several articles")));
    }

    void showsTheAddressOfALinkThatLeadsOutside()
    {
        RelatedLink link;
        link.state = LinkState::External;
        link.href = QStringLiteral("https://example.org/list");
        QVERIFY(previews(link));
        QVERIFY(words().contains(link.href));
    }

    void goesWithEscapeAndStaysAwayUntilItIsRestedOnAnew()
    {
        QVERIFY(previews(m_link));
        m_window->activateWindow();
        QTRY_VERIFY(([&] {
            QTest::keyClick(m_window.get(), Qt::Key_Escape);
            return !m_preview->isVisible();
        }()));
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        m_preview->restOn(&m_link);
        QVERIFY(!previewed.wait(3 * LinkPreview::Delay));
        m_preview->restOn(nullptr);
        QVERIFY(previews(m_link));
    }

    void goesWhenThePageScrollsAndComesOnceItRests()
    {
        QVERIFY(previews(m_link));
        m_preview->pageScrolled();
        QVERIFY(!m_preview->isVisible());
        m_preview->restOn(nullptr);
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        m_preview->restOn(&m_link);
        m_preview->pageScrolled(); // to the link that has the focus
        QVERIFY(previewed.wait());
    }

    void opensAtALinkThatTheKeyboardStandsOn()
    {
        const QRect place(100, 120, 200, 20);
        m_preview->setFocusPlace(m_link.ordinal, place);
        QVERIFY(previews(m_link));
        QVERIFY(!m_preview->geometry().intersects(place));
        QCOMPARE(m_preview->x(), place.x());
        QVERIFY(m_preview->y() > place.bottom() && m_preview->y() < place.bottom() + 20);
    }

    void showsNothingOfAnArticleThatIsGone()
    {
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        m_link.target = 999;
        m_preview->restOn(&m_link);
        QVERIFY(!previewed.wait(3 * LinkPreview::Delay));
        QVERIFY(!m_preview->isVisible());
    }

private:
    bool previews(const RelatedLink &link)
    {
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        m_preview->restOn(&link);
        return previewed.wait(Patience) && m_preview->isVisible();
    }

    QString words() const
    {
        QStringList shown;
        for (const auto *label : m_preview->findChildren<QLabel *>()) {
            shown.append(label->isVisible() ? label->text() : QString());
        }
        return shown.join(u'\n');
    }

    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<QWidget> m_window;
    LinkPreview *m_preview = nullptr;
    RelatedLink m_link;
};

QTEST_MAIN(LinkPreviewTest)
#include "link_preview_test.moc"
