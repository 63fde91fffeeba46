#include "app/library/importer.h"
#include "app/library/reading.h"
#include "tests/support/app_library_stories.h"
#include "ui/shelf/article_list_model.h"
#include "ui/shelf/article_list_view.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace broadsheet;

class ArticleListModelTest : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    std::unique_ptr<Library> m_library;

    static constexpr int Articles = 450; // more than two pages

private Q_SLOTS:

    void initTestCase()
    {
        qRegisterMetaType<SearchAnswer>();
        const QString news = m_folder.filePath(QStringLiteral("news"));
        QVERIFY(QDir().mkpath(news));
        for (int i = 0; i < Articles; ++i) {
            QFile file(news + QStringLiteral("/%1.txt").arg(i));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QStringLiteral("Quay number %1 is swept at last\n\nBy Odo Lind\n\n"
                                      "The harbour office has kept its word about quay %1.\n\n"
                                      "The men of the night shift came early, and they brought "
                                      "two new brooms with them, which nobody had asked for.\n\n"
                                      "The old broom was found where it had been left, %2 the "
                                      "shed, and nobody could say who had left it there.\n")
                           .arg(i)
                           .arg(i % 2 == 0 ? QStringLiteral("inside") : QStringLiteral("outside"))
                           .toUtf8());
        }
        m_library = std::move(Library::open(m_folder.filePath(QStringLiteral("library"))).value());
        const auto report = importPaths(*m_library, {news}).result();
        QVERIFY(report);
        QCOMPARE(report->imported, Articles);
    }

    void holdsAllIdsAndTheFirstRowsAtOnce()
    {
        ArticleListModel model(*m_library);
        QSignalSpy answered(&model, &ArticleListModel::answered);
        model.show({});
        QVERIFY(answered.wait(Patience));
        QCOMPARE(model.rowCount(), Articles);
        QVERIFY(model.index(0).data().toString().startsWith(QStringLiteral("Quay number")));
    }

    void fetchesARowFarDownWhenItIsLookedAt()
    {
        ArticleListModel model(*m_library);
        QSignalSpy answered(&model, &ArticleListModel::answered);
        model.show({});
        QVERIFY(answered.wait(Patience));
        const QModelIndex last = model.index(Articles - 1);
        QTRY_VERIFY(!last.data().toString().isEmpty());
        QCOMPARE(last.data(ArticleListModel::RowRole).value<ArticleRow>().id,
                 model.idAt(Articles - 1));
    }

    void showsOnlyTheLatestOfManyQuestions()
    {
        ArticleListModel model(*m_library);
        QSignalSpy answered(&model, &ArticleListModel::answered);
        for (const auto *words : {"o", "ou", "out", "outs", "outside"}) {
            model.show(QString::fromLatin1(words), true);
        }
        QVERIFY(answered.wait(Patience));
        QCOMPARE(model.rowCount(), Articles / 2);
        QTRY_VERIFY(model.index(0)
                        .data(ArticleListModel::SnippetRole)
                        .toString()
                        .contains(QStringLiteral("outside")));
        QCOMPARE(answered.size(), 1); // the older answers, if they came, were dropped
    }

    // What was read of the old list must not stand in the new one, where nothing would replace it.
    void showsTheRowsOfTheNewListWhileRowsAreReadAgain()
    {
        ArticleListModel model(*m_library);
        QSignalSpy answered(&model, &ArticleListModel::answered);
        model.show({});
        QVERIFY(answered.wait(Patience));
        model.show(QStringLiteral("outside"), true);
        while (model.rowCount() == Articles) {
            for (int i = 0; i < 30; ++i) {
                model.refreshRows(); // many, so that some come after the answer
            }
            QTest::qWait(1);
        }
        QTest::qWait(100);
        QCOMPARE(model.rowCount(), Articles / 2);
        QTRY_VERIFY(!model.index(1).data().toString().isEmpty());
    }

    void keepsTheChoiceWhenTheListChanges()
    {
        ArticleListModel model(*m_library);
        ArticleListView view(model);
        QSignalSpy answered(&model, &ArticleListModel::answered);
        QSignalSpy chosen(&view, &ArticleListView::chosen);
        model.show({});
        QVERIFY(answered.wait(Patience));
        const ArticleId id = model.idAt(7);
        QVERIFY(view.showCurrent(id));
        QVERIFY(chosen.isEmpty()); // the program's choice opens nothing
        QVERIFY(removeArticles(*m_library, {model.idAt(2)}).result());
        model.refresh();
        QVERIFY(answered.wait(Patience));
        QCOMPARE(model.rowCount(), Articles - 1);
        QCOMPARE(view.currentId(), id);
        QVERIFY(chosen.isEmpty());
        view.step(1);
        QCOMPARE(chosen.size(), 1);
        QCOMPARE(chosen.first().first().toLongLong(), model.idAt(7));
    }

    void unfoldsTheCopiesOfALead()
    {
        TempLibrary copies;
        const ArticleId lead = importStory(copies, QStringLiteral("Ferry in port"), 1);
        const ArticleId copy =
            importPaths(copies.library(),
                        {copies.file(QStringLiteral("copy.txt"),
                                     story(QStringLiteral("No ferry today"), {1, 2, 3}))})
                .result()
                ->firstArticle;
        ArticleListModel model(copies.library());
        ArticleListView view(model);
        QSignalSpy answered(&model, &ArticleListModel::answered);
        model.show({});
        QVERIFY(answered.wait(Patience));
        QCOMPARE(model.rowCount(), 1);
        QVERIFY(model.data(model.index(0), Qt::AccessibleDescriptionRole)
                    .toString()
                    .contains(QStringLiteral("1 copy")));
        const ArticleId shown = model.idAt(0);
        view.showCurrent(shown);
        QTest::keyClick(&view, Qt::Key_Right);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, Patience);
        QCOMPARE(model.idAt(0), shown);
        QCOMPARE(model.idAt(1), shown == lead ? copy : lead);
        QVERIFY(model.data(model.index(1), ArticleListModel::UnfoldedRole).toBool());
        view.showCurrent(model.idAt(1));
        QTest::keyClick(&view, Qt::Key_Left);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 1, Patience);
        QCOMPARE(view.currentId(), shown);
        model.setLeadsOnly(false);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 2, Patience);
    }
};

QTEST_MAIN(ArticleListModelTest)
#include "article_list_model_test.moc"
