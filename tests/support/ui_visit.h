#pragma once

// One start of the program on a library, through the real window and its page.

#include "app/library/importer.h"
#include "app/library/reading.h"
#include "ui/reader/reader_view.h"
#include "ui/window/main_window.h"

#include <QTemporaryDir>
#include <QTest>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

namespace broadsheet {

class UiVisit
{
public:
    explicit UiVisit(const QTemporaryDir &folder, bool firstStart = false)
        : m_folder(folder)
        , settings(folder.filePath(QStringLiteral("config.ini")), QSettings::IniFormat)
        , library(Library::open(folder.filePath(QStringLiteral("library"))).value().release())
        , window(std::make_unique<MainWindow>(*library, settings, firstStart))
    {
        window->resize(1200, 760);
        window->show();
    }

    ~UiVisit()
    {
        window->close();
        window.reset();
    }

    /// Imports a file of this text; gives the article's id.
    ArticleId import(const QString &name, const QString &text) const
    {
        QFile file(m_folder.filePath(name));
        if (!file.open(QIODevice::WriteOnly) || file.write(text.toUtf8()) < 0) {
            qFatal("cannot write %s", qPrintable(name));
        }
        file.close();
        return importPaths(*library, {file.fileName()}).result()->firstArticle;
    }

    ReaderView *page() const { return window->findChild<ReaderView *>(); }

    /// Shows an article; false when it is not painted in time.
    bool open(ArticleId id, int patience) const
    {
        window->handle({id, {}});
        return QTest::qWaitFor(
            [&] {
                return page() != nullptr && page()->article() == id &&
                       run(QStringLiteral("document.querySelectorAll('[data-start]').length"))
                               .toInt() > 0;
            },
            patience);
    }

    /// What the page's isolated world answers.
    QVariant run(const QString &script) const
    {
        auto *view = window->findChild<QWebEngineView *>();
        if (view == nullptr) {
            return {};
        }
        const auto answer = std::make_shared<std::optional<QVariant>>();
        view->page()->runJavaScript(script,
                                    QWebEngineScript::ApplicationWorld,
                                    [answer](const QVariant &value) { *answer = value; });
        (void)QTest::qWaitFor([&] { return answer->has_value(); }, Patience);
        return answer->value_or(QVariant());
    }

    /// What a person reads.
    QString words() const
    {
        return run(QStringLiteral("document.querySelector('main').innerText")).toString();
    }

    /// Moves the mouse onto the element that holds these words.
    void pointAt(const QString &words) const
    {
        run(QStringLiteral(
                "(() => { const all = [...document.querySelectorAll('main *')].filter(e => "
                "e.textContent.includes('%1')); const e = all[all.length - 1]; "
                "const r = e.getBoundingClientRect(); e.dispatchEvent(new "
                "PointerEvent('pointermove', {bubbles: true, clientX: r.x + 3, clientY: r.y + "
                "3})); "
                "})()")
                .arg(words));
    }

private:
    const QTemporaryDir &m_folder;

public:
    QSettings settings;
    std::unique_ptr<Library> library;
    std::unique_ptr<MainWindow> window;
};

/// A test that needs Chromium.
template<typename Test> int runUiTest(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    ReaderView::registerScheme();
    QApplication application(argc, argv);
    QApplication::setStyle(QStringLiteral("Fusion"));
    Test test;
    return QTest::qExec(&test, argc, argv);
}

} // namespace broadsheet
