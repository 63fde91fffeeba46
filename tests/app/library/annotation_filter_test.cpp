#include "app/library/annotation_filter.h"

#include <QTest>

using namespace broadsheet;

class AnnotationFilterTest : public QObject
{
    Q_OBJECT

private:
    static PlacedAnnotation note(const QString &id, int day, int changed)
    {
        PlacedAnnotation note;
        note.annotation.id = id;
        note.annotation.created = QDateTime(QDate(2025, 3, day), QTime(12, 0));
        note.annotation.modified = QDateTime(QDate(2025, 4, changed), QTime(12, 0));
        return note;
    }

    static QVector<PlacedAnnotation> notes()
    {
        PlacedAnnotation first = note(QStringLiteral("a"), 10, 1);
        first.annotation.target.quote = TextQuoteSelector{QStringLiteral("the “old” quay"), {}, {}};
        first.annotation.body.color = QStringLiteral("green");
        first.annotation.body.tags = {QStringLiteral("Harbour")};
        first.headline = QStringLiteral("A crane for Ellery");
        first.publication = QStringLiteral("Ellery Gazette");
        first.placement.state = AnchorState::Moved;
        PlacedAnnotation second = note(QStringLiteral("b"), 12, 3);
        second.annotation.body.text = QStringLiteral("Ask about the crane");
        second.placement.state = AnchorState::Orphan;
        PlacedAnnotation bookmark = note(QStringLiteral("c"), 11, 2);
        bookmark.annotation.motivation = Motivation::Bookmarking;
        bookmark.placement.state = AnchorState::Anchored;
        return {first, second, bookmark};
    }

    static QString idsOf(const AnnotationFilter &filter)
    {
        QString ids;
        for (const PlacedAnnotation &note : filtered(notes(), filter)) {
            ids += note.annotation.id;
        }
        return ids;
    }

private Q_SLOTS:

    void letsThroughWhatEveryChoiceFits_data()
    {
        QTest::addColumn<AnnotationFilter>("filter");
        QTest::addColumn<QString>("ids");
        const auto row = [](const char *name, const QString &ids, auto set) {
            AnnotationFilter filter;
            set(filter);
            QTest::newRow(name) << filter << ids;
        };
        using F = AnnotationFilter;
        const QString a = QStringLiteral("a");
        const QString b = QStringLiteral("b");
        row("nothing chosen", a + b, [](F &) {});
        row("bookmarks too", a + b + u'c', [](F &f) { f.bookmarks = true; });
        row("colour", a, [](F &f) { f.color = QStringLiteral("green"); });
        row("tag in any case", a, [](F &f) { f.tag = QStringLiteral("harbour"); });
        row("publication", a, [](F &f) { f.publication = QStringLiteral("Ellery Gazette"); });
        row("since that day", b, [](F &f) { f.since = QDate(2025, 3, 12); });
        row("state", b, [](F &f) { f.state = AnchorState::Orphan; });
        row("words of note and headline", a + b, [](F &f) { f.text = QStringLiteral("CRANE"); });
        row("every word", b, [](F &f) { f.text = QStringLiteral("crane ask"); });
        row("folded quotes", a, [](F &f) { f.text = QStringLiteral("\"old\""); });
        row("a tag as a word", a, [](F &f) { f.text = QStringLiteral("harbour"); });
        row("no such word", QString(), [](F &f) { f.text = QStringLiteral("dredger"); });
    }

    void letsThroughWhatEveryChoiceFits()
    {
        QFETCH(AnnotationFilter, filter);
        QTEST(idsOf(filter), "ids");
    }

    void sortsByMakingAndByChange()
    {
        AnnotationFilter filter;
        filter.bookmarks = true;
        filter.order = AnnotationOrder::NewestFirst;
        QCOMPARE(idsOf(filter), QStringLiteral("bca"));
        filter.order = AnnotationOrder::OldestFirst;
        QCOMPARE(idsOf(filter), QStringLiteral("acb"));
        filter.order = AnnotationOrder::ChangedFirst;
        QCOMPARE(idsOf(filter), QStringLiteral("bca"));
    }
};

QTEST_GUILESS_MAIN(AnnotationFilterTest)
#include "annotation_filter_test.moc"
