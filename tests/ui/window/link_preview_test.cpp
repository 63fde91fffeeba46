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

    void showsNothingOfWhatTheLibraryLacks()
    {
        QSignalSpy previewed(m_preview, &LinkPreview::previewed);
        RelatedLink wanted;
        m_preview->restOn(&wanted);
        m_link.target = 999;
        m_preview->restOn(&m_link);
        QVERIFY(!previewed.wait(3 * LinkPreview::Delay));
        QVERIFY(!m_preview->isVisible());
    }

private:
    std::unique_ptr<TempLibrary> m_library;
    std::unique_ptr<QWidget> m_window;
    LinkPreview *m_preview = nullptr;
    RelatedLink m_link;
};

QTEST_MAIN(LinkPreviewTest)
#include "link_preview_test.moc"
