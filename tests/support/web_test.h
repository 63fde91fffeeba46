#pragma once

// A ReaderView in a test: starts what Chromium needs, asks the page questions, and says whether a
// page that does not answer hung or died.

#include "tests/support/patience.h"
#include "ui/reader/reader_view.h"
#include "ui/reader/request_filter.h"

#include <QApplication>
#include <QSignalSpy>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineView>

#include <unistd.h>

namespace broadsheet {

/// Before QApplication. ctest sets the same; here so that a test runs by hand too.
inline void prepareWebTest()
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM")) {
        qputenv("QT_QPA_PLATFORM", "offscreen");
    }
    if (geteuid() == 0) {
        qputenv("QTWEBENGINE_DISABLE_SANDBOX", "1");
    }
    qputenv("QT_QUICK_BACKEND", "software");
    ReaderView::registerScheme();
}

class ShownPage
{
public:
    explicit ShownPage(const Appearance &appearance = {}, QSize size = {900, 600})
        : view(appearance)
    {
        view.resize(size);
        view.show();
        QObject::connect(
            page(), &QWebEnginePage::loadFinished, page(), [this] { m_loaded = true; });
        QObject::connect(webView(),
                         &QWebEngineView::renderProcessTerminated,
                         webView(),
                         [this](auto, int code) { m_deaths.append(QString::number(code)); });
    }

    QWebEngineView *webView() const { return view.findChild<QWebEngineView *>(); }

    QWebEnginePage *page() const { return webView()->page(); }

    RequestFilter *filter() const { return page()->profile()->findChild<RequestFilter *>(); }

    /// Shows the article and waits until it is painted.
    [[nodiscard]] bool show(const OpenedArticle &article)
    {
        QSignalSpy shown(&view, &ReaderView::shown);
        view.showArticle(article);
        return wait([&] { return !shown.isEmpty() && m_loaded; });
    }

    /// The value of an expression in the world of page.js.
    QVariant ask(const QString &expression)
    {
        const auto answer = std::make_shared<std::optional<QVariant>>();
        page()->runJavaScript(expression,
                              QWebEngineScript::ApplicationWorld,
                              [answer](const QVariant &value) { *answer = value; });
        return wait([&] { return answer->has_value(); }) ? answer->value() : QVariant();
    }

    /// Waits for the condition; a warning says why it was not met.
    template<typename Condition> bool wait(Condition condition)
    {
        if (QTest::qWaitFor(condition, Patience)) {
            return true;
        }
        if (m_deaths.isEmpty()) {
            qWarning("the renderer lives, but nothing came for %d s", Patience / 1000);
        } else {
            qWarning("the renderer died: %s", qPrintable(m_deaths.join(QStringLiteral(", "))));
        }
        return false;
    }

    /// Moves the mouse about a point of the page until the condition is met. `place` is a script
    /// that yields [x, y]; it is asked each time, since a page that has just been shown goes on
    /// scrolling to its place for some frames, and one move can be lost.
    template<typename Condition> bool hover(const QString &place, Condition condition)
    {
        int moves = 0;
        return wait([&] {
            QTest::mouseMove(webView()->focusProxy(), pointAt(place) + QPoint(moves++ % 2, 0));
            return QTest::qWaitFor(condition, 100);
        });
    }

    /// Clicks there until the condition is met; gives each click two seconds.
    template<typename Condition>
    bool click(const QString &place,
               Qt::KeyboardModifiers modifiers,
               Condition condition,
               Qt::MouseButton button = Qt::LeftButton)
    {
        return wait([&] {
            QTest::mouseClick(webView()->focusProxy(), button, modifiers, pointAt(place));
            return QTest::qWaitFor(condition, 2000);
        });
    }

    ReaderView view;

private:
    QPoint pointAt(const QString &place)
    {
        const QVariantList point = ask(place).toList();
        return point.size() == 2 ? QPoint(point[0].toInt(), point[1].toInt()) : QPoint();
    }

    bool m_loaded = false; // the shell page; a search before that is dropped by Chromium
    QStringList m_deaths;  // exit codes
};

} // namespace broadsheet

#define BROADSHEET_WEB_TEST_MAIN(TestClass)                                                        \
    int main(int argc, char **argv)                                                                \
    {                                                                                              \
        broadsheet::prepareWebTest();                                                              \
        QApplication application(argc, argv);                                                      \
        TestClass test;                                                                            \
        return QTest::qExec(&test, argc, argv);                                                    \
    }
