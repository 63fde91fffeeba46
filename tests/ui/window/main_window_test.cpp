// A reader's whole visit through the real window: the samples, a READ MORE link and back, a
// highlight, a note, quit, and the next start.

#include "app/library/importer.h"
#include "app/library/notebook.h"
#include "app/library/searcher.h"
#include "ui/notes/notes_panel.h"
#include "ui/reader/reader_view.h"
#include "ui/shelf/article_list_model.h"
#include "ui/shelf/article_list_view.h"
#include "ui/window/main_window.h"

#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>
#include <QWebEnginePage>
#include <QWebEngineScript>
#include <QWebEngineView>

using namespace broadsheet;

namespace {

const QString &budget()
{
    static const QString headline =
        QStringLiteral("Budget: nine million for harbours, nothing for the islands");
    return headline;
}

const QString &storm()
{
    static const QString headline = QStringLiteral("Storm closes three harbours on the east coast");
    return headline;
}

/// One start of the program on a library.
struct Visit
{
    explicit Visit(const QTemporaryDir &folder, bool firstStart)
        : settings(folder.filePath(QStringLiteral("config.ini")), QSettings::IniFormat)
        , library(Library::open(folder.filePath(QStringLiteral("library"))).value().release())
        , window(std::make_unique<MainWindow>(*library, settings, firstStart))
    {
        window->show();
    }

    ~Visit()
    {
        window->close();
        window.reset();
    }

    template<typename T> T *find(const QString &accessibleName) const
    {
        for (T *widget : window->findChildren<T *>()) {
            if (widget->accessibleName() == accessibleName) {
                return widget;
            }
        }
        return nullptr;
    }

    ArticleListView *articles() const { return find<ArticleListView>(QStringLiteral("Articles")); }

    ReaderView *page() const { return find<ReaderView>(QStringLiteral("Article")); }

    int rowOf(const QString &headline) const
    {
        const auto *model = articles()->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == headline) {
                return row;
            }
        }
        return -1;
    }

    void choose(const QString &headline) const
    {
        articles()->setCurrentIndex(articles()->model()->index(rowOf(headline), 0));
    }

    /// The article that the page says it shows, painted.
    QString shownTitle() const
    {
        return run(QStringLiteral("document.querySelector('h1')?.innerText ?? ''"))
            .toString()
            .simplified();
    }

    QVariant run(const QString &script) const
    {
        if (page() == nullptr) {
            return {};
        }
        QVariant answer;
        bool done = false;
        page()->findChild<QWebEngineView *>()->page()->runJavaScript(
            script, QWebEngineScript::ApplicationWorld, [&](const QVariant &value) {
                answer = value;
                done = true;
            });
        const bool answered = QTest::qWaitFor([&] { return done; }, Patience);
        return answered ? answer : QVariant();
    }

    /// Selects the first text node that holds the words, as a mouse would.
    void select(const QString &words) const
    {
        run(QStringLiteral(R"((() => {
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
            const words = %1;
            while (walker.nextNode()) {
                const at = walker.currentNode.data.indexOf(words);
                if (at < 0) continue;
                const range = document.createRange();
                range.setStart(walker.currentNode, at);
                range.setEnd(walker.currentNode, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return true;
            }
            return false;
        })())")
                .arg(u'"' + words + u'"'));
    }

    QVector<PlacedAnnotation> notes() const
    {
        AnnotationFilter filter;
        auto found = annotations(*library, filter).result();
        return found ? *found : QVector<PlacedAnnotation>();
    }

    QSettings settings;
    std::unique_ptr<Library> library;
    std::unique_ptr<MainWindow> window;
};

} // namespace

class MainWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void initTestCase() { QApplication::setStyle(QStringLiteral("Fusion")); }

    void keepsEverythingOfAVisit();
    void removesTheSamplesWithOneClick();
    void searchesWhileTyping();
    void removesByKeyInTheListAlone();
    void givesEveryControlOfTheContractItsName();
    void namesEverythingThatTheTabKeyReaches();
    void importsWhatASecondCallHandsOver();
};

void MainWindowTest::keepsEverythingOfAVisit()
{
    const QTemporaryDir folder;
    const QString passage = QStringLiteral("Ellery will get a second crane");
    {
        const Visit visit(folder, true);
        // The first start shows something to read.
        QTRY_VERIFY_WITH_TIMEOUT(visit.articles()->model()->rowCount() >= 8, Patience);
        QTRY_VERIFY_WITH_TIMEOUT(!visit.shownTitle().isEmpty(), Patience);

        visit.choose(budget());
        QTRY_COMPARE_WITH_TIMEOUT(visit.shownTitle(), budget(), Patience);

        // READ MORE, and back.
        visit.run(QStringLiteral("[...document.querySelectorAll('a')]"
                                 ".find(a => a.innerText.includes('Storm closes')).click()"));
        QTRY_COMPARE_WITH_TIMEOUT(visit.shownTitle(), storm(), Patience);
        visit.find<QToolButton>(QStringLiteral("Back"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(visit.shownTitle(), budget(), Patience);

        visit.find<QToolButton>(QStringLiteral("Bookmark"))->click();
        visit.select(passage);
        QTRY_VERIFY_WITH_TIMEOUT(visit.page()->selection().has_value(), Patience);
        visit.find<QToolButton>(QStringLiteral("Highlight"))->click();
        QTRY_COMPARE_WITH_TIMEOUT(visit.notes().size(), 1, Patience);

        visit.select(QStringLiteral("set aside for dredging"));
        QTRY_VERIFY_WITH_TIMEOUT(visit.page()->selection().has_value(), Patience);
        visit.find<QToolButton>(QStringLiteral("Add note"))->click();
        auto *editor = visit.find<QPlainTextEdit>(QStringLiteral("Note"));
        QTRY_VERIFY_WITH_TIMEOUT(editor->isVisible(), Patience);
        editor->setPlainText(QStringLiteral("How much is a third?"));
        // Quit at once: what was written is kept all the same.
    }
    const Visit visit(folder, false);
    QTRY_COMPARE_WITH_TIMEOUT(visit.shownTitle(), budget(), Patience);
    const auto notes = visit.notes();
    QCOMPARE(notes.size(), 2);
    QCOMPARE(notes.at(0).annotation.target.quote->exact, passage);
    QCOMPARE(notes.at(1).annotation.body.text, QStringLiteral("How much is a third?"));
    QTRY_VERIFY_WITH_TIMEOUT(
        visit.run(QStringLiteral("document.querySelectorAll('mark').length")).toInt() >= 2,
        Patience);
    QTRY_VERIFY(visit.window->actions().bookmark->isChecked());
    QVERIFY(visit.articles()->selectedIds().contains(visit.page()->article()));
}

void MainWindowTest::removesTheSamplesWithOneClick()
{
    const QTemporaryDir folder;
    const Visit visit(folder, true);
    QTRY_VERIFY_WITH_TIMEOUT(visit.articles()->model()->rowCount() >= 8, Patience);
    QPushButton *remove = nullptr;
    QTRY_VERIFY_WITH_TIMEOUT(([&] {
                                 for (auto *button : visit.window->findChildren<QPushButton *>()) {
                                     if (button->text() == QStringLiteral("Remove them") &&
                                         button->isVisible()) {
                                         remove = button;
                                     }
                                 }
                                 return remove != nullptr;
                             }()),
                             Patience);
    remove->click();
    QTRY_COMPARE_WITH_TIMEOUT(visit.articles()->model()->rowCount(), 0, Patience);
    QTRY_VERIFY(!remove->isVisible());
    QVERIFY(!visit.articles()->isVisible()); // a helpful sentence stands there instead
}

void MainWindowTest::searchesWhileTyping()
{
    const QTemporaryDir folder;
    const Visit visit(folder, true);
    QTRY_VERIFY_WITH_TIMEOUT(visit.articles()->model()->rowCount() >= 8, Patience);
    auto *search = visit.find<QLineEdit>(QStringLiteral("Search"));
    QTest::keyClicks(search, QStringLiteral("timetable"));
    QTRY_VERIFY_WITH_TIMEOUT(
        visit.articles()->model()->rowCount() < 8 && visit.rowOf(budget()) >= 0, Patience);
    const QModelIndex hit = visit.articles()->model()->index(visit.rowOf(budget()), 0);
    QTRY_VERIFY_WITH_TIMEOUT(
        hit.data(ArticleListModel::SnippetRole).toString().contains(QStringLiteral("timetable")),
        Patience);
    search->clear();
    QTRY_VERIFY_WITH_TIMEOUT(visit.articles()->model()->rowCount() >= 8, Patience);
}

void MainWindowTest::removesByKeyInTheListAlone()
{
    const QTemporaryDir folder;
    const Visit visit(folder, true);
    QTRY_VERIFY(visit.articles()->model()->rowCount() >= 8);
    QTRY_VERIFY(!visit.shownTitle().isEmpty());
    const int all = visit.articles()->model()->rowCount();
    visit.window->activateWindow();
    auto *search = visit.find<QLineEdit>(QStringLiteral("Search"));
    search->setFocus();
    QTest::keyClick(search, Qt::Key_Delete);
    visit.choose(storm());
    visit.articles()->setFocus();
    QTRY_COMPARE(visit.shownTitle(), storm());
    QCOMPARE(visit.articles()->model()->rowCount(), all);
    const int row = visit.rowOf(storm());
    const QString next = visit.articles()->model()->index(row + 1, 0).data().toString();
    QTest::keyClick(visit.articles(), Qt::Key_Delete);
    QTRY_COMPARE(visit.articles()->model()->rowCount(), all - 1);
    // The one after it takes its place, in the list and on the page.
    QTRY_COMPARE(visit.shownTitle(), next);
    QTRY_COMPARE(visit.articles()->currentIndex().data().toString(), next);
    QCOMPARE(visit.rowOf(storm()), -1);
    QTRY_VERIFY(visit.window->actions().undo->isEnabled());
    visit.window->actions().undo->trigger();
    QTRY_VERIFY(visit.rowOf(storm()) >= 0);
    // It was being read: so it is again.
    QTRY_COMPARE_WITH_TIMEOUT(visit.shownTitle(), storm(), Patience);
    QTRY_COMPARE(visit.articles()->currentIndex().data().toString(), storm());
}

void MainWindowTest::givesEveryControlOfTheContractItsName()
{
    const QTemporaryDir folder;
    const Visit visit(folder, false);
    for (const auto *name : {"Back", "Forward", "Bookmark", "Highlight", "Add note", "Import"}) {
        QVERIFY2(visit.find<QToolButton>(QString::fromLatin1(name)) != nullptr, name);
    }
    QVERIFY(visit.find<QLineEdit>(QStringLiteral("Search")) != nullptr);
    QVERIFY(visit.find<NotesPanel>(QStringLiteral("Notes")) != nullptr);
    QVERIFY(visit.articles() != nullptr);
    QTRY_VERIFY_WITH_TIMEOUT(visit.page() != nullptr, Patience);
}

void MainWindowTest::namesEverythingThatTheTabKeyReaches()
{
    const QTemporaryDir folder;
    const Visit visit(folder, true);
    QTRY_VERIFY_WITH_TIMEOUT(visit.page() != nullptr, Patience);
    QStringList nameless;
    for (QWidget *widget : visit.window->findChildren<QWidget *>()) {
        // Buttons are named by what they say, once they say something. WebEngine's surface is the
        // page's, which has a name.
        const bool reached = (widget->focusPolicy() & Qt::TabFocus) != 0 && widget->isVisible() &&
                             widget->focusProxy() == nullptr && !widget->inherits("QQuickWidget");
        if (!reached) {
            continue;
        }
        QAccessibleInterface *face = QAccessible::queryAccessibleInterface(widget);
        if (face == nullptr || face->text(QAccessible::Name).trimmed().isEmpty()) {
            nameless << QStringLiteral("%1 in %2")
                            .arg(QLatin1String(widget->metaObject()->className()),
                                 QLatin1String(widget->parentWidget()->metaObject()->className()));
        }
    }
    QVERIFY2(nameless.isEmpty(), qPrintable(nameless.join(QStringLiteral(", "))));
}

void MainWindowTest::importsWhatASecondCallHandsOver()
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("tide.txt")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("Tide tables of Ellery are wrong by nine minutes\n\nBy Odo Lind\n\n"
               "The harbour office has known it for a year and has told nobody about it.\n\n"
               "A clerk found the error when his own boat stood dry beside the quay.\n");
    file.close();
    const Visit visit(folder, false);
    visit.window->handle({0, {file.fileName()}});
    QTRY_COMPARE_WITH_TIMEOUT(visit.articles()->model()->rowCount(), 1, Patience);
    QTRY_VERIFY_WITH_TIMEOUT(visit.shownTitle().startsWith(QStringLiteral("Tide tables")),
                             Patience);
}

int main(int argc, char **argv)
{
    qputenv("QT_QUICK_BACKEND", "software");
    ReaderView::registerScheme();
    QApplication application(argc, argv);
    MainWindowTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "main_window_test.moc"
