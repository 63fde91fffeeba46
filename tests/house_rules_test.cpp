// Reads the sources and holds what must not slip unseen (design 3.1 and 3.2).

#include <QDir>
#include <QDirIterator>
#include <QMap>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Source
{
    QString path;   // from the root, e.g. u"app/store/writer.h"_s
    QString folder; // e.g. u"store"_s, u"ui"_s, u"cli"_s
    QStringList lines;
};

// Left may include right, and itself; nothing else.
const QMap<QString, QStringList> &allowedIncludes()
{
    static const QMap<QString, QStringList> allowed{
        {u"base"_s, {}},
        {u"article"_s, {u"base"_s}},
        {u"annotation"_s, {u"article"_s, u"base"_s}},
        {u"formats"_s, {u"base"_s}},
        {u"extract"_s, {u"formats"_s, u"article"_s, u"base"_s}},
        {u"render"_s, {u"article"_s, u"base"_s}},
        {u"store"_s, {u"annotation"_s, u"article"_s, u"base"_s}},
        {u"library"_s,
         {u"store"_s,
          u"render"_s,
          u"extract"_s,
          u"formats"_s,
          u"annotation"_s,
          u"article"_s,
          u"base"_s}},
        {u"cli"_s,
         {u"library"_s,
          u"extract"_s,
          u"formats"_s,
          u"render"_s,
          u"annotation"_s,
          u"article"_s,
          u"base"_s}},
        {u"ui"_s, {u"library"_s, u"render"_s, u"annotation"_s, u"article"_s, u"base"_s}},
    };
    return allowed;
}

// Each third-party header has its one place.
struct Place
{
    const char *header; // pattern
    const char *where;  // pattern on the path
};

constexpr Place ThirdParty[] = {
    {"gumbo.h", "^app/formats/html_reader\\.cpp$"},
    {"SQLiteCpp/", "^app/store/"},
    {"sqlite3.h", "^app/store/"},
    {"md4c.h", "^app/formats/markdown_reader\\.cpp$"},
    {"archive(_entry)?.h", "^app/formats/(archive_file|warc_reader)\\.cpp$"},
    {"zstd.h", "^app/(base|store)/"},
    {"unicode/", "^app/(formats/charset|base/[a-z_]+)\\.cpp$"},
};

// A .cpp without a mirrored test, and the test that holds it instead, seen from a layer above.
const QMap<QString, QString> &testedElsewhere()
{
    static const QMap<QString, QString> exceptions{
        // One loop; every test of HTML reads attributes through it.
        {u"app/formats/html_tree.cpp"_s, u"tests/app/formats/html_reader_test.cpp"_s},
        // Signs of one element each; what counts is what the line is taken for.
        {u"app/extract/crosshead.cpp"_s, u"tests/app/extract/line_structure_test.cpp"_s},
        {u"app/extract/element_signs.cpp"_s, u"tests/app/extract/line_signs_test.cpp"_s},
        {u"app/extract/list_item.cpp"_s, u"tests/app/extract/line_structure_test.cpp"_s},
        {u"app/extract/scrape_head.cpp"_s, u"tests/app/extract/line_structure_test.cpp"_s},
        {u"app/extract/pull_quote.cpp"_s, u"tests/app/extract/line_structure_test.cpp"_s},
        {u"app/extract/standfirst.cpp"_s, u"tests/app/extract/line_structure_test.cpp"_s},
        // The first half of the comparison.
        {u"app/annotation/diff_order.cpp"_s, u"tests/app/annotation/version_diff_test.cpp"_s},
        // Formats of other programs, side by side.
        {u"app/annotation/clipper_notes.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/hypothesis_notes.cpp"_s,
         u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/marked_markdown.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/note_formats.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/omnivore_notes.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/pocket_notes.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/readwise_notes.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/annotation/wallabag_notes.cpp"_s, u"tests/app/annotation/foreign_notes_test.cpp"_s},
        {u"app/store/quote_search.cpp"_s, u"tests/app/library/quote_finder_test.cpp"_s},
        {u"app/library/note_files.cpp"_s, u"tests/app/library/note_import_test.cpp"_s},
        {u"app/library/passage.cpp"_s, u"tests/app/library/notebook_test.cpp"_s},
        // Makes the weights; what they are worth is seen in the structure.
        {u"app/extract/line_surroundings.cpp"_s, u"tests/app/extract/line_signs_test.cpp"_s},
        {u"app/extract/train_chain.cpp"_s, u"tests/app/extract/line_network_test.cpp"_s},
        {u"app/extract/train_examples.cpp"_s, u"tests/app/extract/line_model_test.cpp"_s},
        {u"app/extract/train_lines.cpp"_s, u"tests/app/extract/line_model_test.cpp"_s},
        {u"app/extract/train_model.cpp"_s, u"tests/app/extract/line_model_test.cpp"_s},
        {u"app/extract/train_network.cpp"_s, u"tests/app/extract/line_network_test.cpp"_s},
        {u"app/extract/train_shapes.cpp"_s, u"tests/app/extract/line_model_test.cpp"_s},
        // A table is one room behind a public header of app/library, and is tested through it.
        {u"app/store/annotation_table.cpp"_s, u"tests/app/library/notebook_test.cpp"_s},
        {u"app/store/article_table.cpp"_s, u"tests/app/library/filing_test.cpp"_s},
        {u"app/store/copy_keys.cpp"_s, u"tests/app/store/copy_table_test.cpp"_s},
        {u"app/store/correction_table.cpp"_s, u"tests/app/library/corrections_test.cpp"_s},
        {u"app/store/integrity.cpp"_s, u"tests/app/library/checker_test.cpp"_s},
        {u"app/store/link_lookup.cpp"_s, u"tests/app/store/link_table_test.cpp"_s},
        {u"app/store/original_table.cpp"_s, u"tests/app/library/reading_test.cpp"_s},
        {u"app/store/place_table.cpp"_s, u"tests/app/library/placing_test.cpp"_s},
        {u"app/store/reading_table.cpp"_s, u"tests/app/library/reading_test.cpp"_s},
        {u"app/store/search_sql.cpp"_s, u"tests/app/library/searcher_test.cpp"_s},
        {u"app/store/snapshot.cpp"_s, u"tests/app/library/backup_test.cpp"_s},
        {u"app/store/store.cpp"_s, u"tests/app/library/library_test.cpp"_s},
        {u"app/store/subject_table.cpp"_s, u"tests/app/library/notebook_test.cpp"_s},
        {u"app/store/version_table.cpp"_s, u"tests/app/library/filing_test.cpp"_s},
        // What a correction or a new parse does to a version.
        {u"app/library/revising.cpp"_s, u"tests/app/library/corrections_test.cpp"_s},
        // The steps of an import.
        {u"app/library/file_parsing.cpp"_s, u"tests/app/library/importer_test.cpp"_s},
        {u"app/library/import_run.cpp"_s, u"tests/app/library/importer_test.cpp"_s},
        {u"app/library/annotation_list.cpp"_s, u"tests/app/library/notebook_test.cpp"_s},
        // Shared by the verbs, and seen in what each of them prints.
        {u"app/cli/library_json.cpp"_s, u"tests/app/cli/list_command_test.cpp"_s},
        {u"app/cli/library_option.cpp"_s, u"tests/app/cli/list_command_test.cpp"_s},
        {u"app/cli/main.cpp"_s, u"tests/app/cli/commands_test.cpp"_s},
        {u"ui/main.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/about_box.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/action_states.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/look_actions.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/main_window_connections.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/main_window_reading.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/window_session.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/shelf/shelf_column.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        // Widgets that lay out, paint or pass on; the flow test drives them in the real window.
        {u"ui/window/appearance_settings.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/article_session_changes.cpp"_s, u"tests/ui/window/article_session_test.cpp"_s},
        {u"ui/window/article_column.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/icons.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/library_actions.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/message_strip.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/window/rows_table.cpp"_s, u"tests/ui/window/import_report_test.cpp"_s},
        {u"ui/window/tool_bar.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/notes/marking.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/notes/notes_delegate.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/notes/notes_panel.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/shelf/article_list_view.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/shelf/empty_page.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/shelf/search_bar.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/shelf/shelf_delegate.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/shelf/two_line_delegate.cpp"_s, u"tests/ui/window/main_window_test.cpp"_s},
        {u"ui/corrections/correction_edits.cpp"_s, u"tests/ui/corrections/correcting_test.cpp"_s},
        {u"ui/corrections/rules_dialog.cpp"_s, u"tests/ui/corrections/correcting_test.cpp"_s},
        {u"ui/corrections/block_kinds.cpp"_s, u"tests/ui/corrections/correcting_test.cpp"_s},
        {u"ui/reader/quiet_line.cpp"_s, u"tests/ui/reader/version_bar_test.cpp"_s},
        // What it does is seen in the page.
        {u"ui/reader/reader_view.cpp"_s, u"tests/ui/reader/page_script_test.cpp"_s},
    };
    return exceptions;
}

QString folderOf(const QString &path)
{
    return path.startsWith(u"ui/"_s) ? u"ui"_s : path.section(u'/', 1, 1);
}

QList<Source> readSources(const QStringList &roots)
{
    const QDir root(QStringLiteral(BROADSHEET_SOURCE_DIR));
    QList<Source> sources;
    for (const QString &folder : roots) {
        QDirIterator files(root.filePath(folder),
                           {u"*.h"_s, u"*.cpp"_s},
                           QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                qFatal("cannot read %s", qPrintable(file.fileName()));
            }
            const QString path = root.relativeFilePath(file.fileName());
            sources.append({path, folderOf(path), QString::fromUtf8(file.readAll()).split(u'\n')});
        }
    }
    return sources;
}

// The path in `#include "…"` or `#include <…>`, or an empty string.
QString included(const QString &line)
{
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*[\"<]([^\">]+)[\">]"_s);
    return include.match(line).captured(1);
}

} // namespace

class HouseRulesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void eachFolderIncludesOnlyFoldersBelowIt();
    void theCoreKnowsNoGuiLibrary();
    void eachThirdPartyHeaderHasItsOnePlace();
    void sqlStandsOnlyInTheStore();
    void eachSourceFileHasAMirroredTest();
    void nothingIsLeftOpenInTheCode();

private:
    void report(const QStringList &offences)
    {
        QVERIFY2(offences.isEmpty(), qPrintable(u"\n"_s + offences.join(u'\n')));
    }

    QList<Source> m_sources;
};

void HouseRulesTest::initTestCase()
{
    m_sources = readSources({u"app"_s, u"ui"_s});
    QVERIFY(m_sources.size() > 20);
}

void HouseRulesTest::eachFolderIncludesOnlyFoldersBelowIt()
{
    QStringList offences;
    for (const Source &source : m_sources) {
        QVERIFY2(allowedIncludes().contains(source.folder),
                 qPrintable(u"unknown folder: "_s + source.path));
        for (const QString &line : source.lines) {
            const QString header = included(line);
            if (!header.startsWith(u"app/"_s) && !header.startsWith(u"ui/"_s) &&
                !header.startsWith(u"tests/"_s)) {
                continue;
            }
            const QString target = header.startsWith(u"tests/"_s) ? u"tests"_s : folderOf(header);
            if (target != source.folder && !allowedIncludes()[source.folder].contains(target)) {
                offences << source.path + u" includes "_s + header;
            }
        }
    }
    report(offences);
}

void HouseRulesTest::theCoreKnowsNoGuiLibrary()
{
    static const QRegularExpression gui(
        u"^(Qt(Gui|Widgets|WebEngine\\w*|WebChannel|Network|Sql)/)?"_s
        u"Q(Widget|Application|GuiApplication|Color|Font|Pixmap|Image|Icon|Painter|Text"_s
        u"Document|WebEngine\\w*|WebChannel|Sql\\w*|Network\\w*)$"_s);
    QStringList offences;
    for (const Source &source : m_sources) {
        for (const QString &line : source.lines) {
            if (source.folder != u"ui"_s && gui.match(included(line)).hasMatch()) {
                offences << source.path + u": "_s + line;
            }
        }
    }
    report(offences);
}

void HouseRulesTest::eachThirdPartyHeaderHasItsOnePlace()
{
    QStringList offences;
    for (const Source &source : m_sources) {
        for (const QString &line : source.lines) {
            const QString header = included(line);
            for (const Place &place : ThirdParty) {
                const bool named = QRegularExpression(u"^"_s + QString::fromLatin1(place.header))
                                       .match(header)
                                       .hasMatch();
                if (named && !QRegularExpression(QString::fromLatin1(place.where))
                                  .match(source.path)
                                  .hasMatch()) {
                    offences << source.path + u" includes "_s + header + u", which belongs to "_s +
                                    QString::fromLatin1(place.where);
                }
            }
        }
    }
    report(offences);
}

void HouseRulesTest::sqlStandsOnlyInTheStore()
{
    static const QRegularExpression sql(
        u"\"[^\"]*\\b(SELECT .+ FROM|INSERT (OR \\w+ )?INTO|UPDATE \\w+ SET|DELETE FROM|"_s
        u"CREATE (VIRTUAL )?TABLE|PRAGMA )"_s);
    QStringList offences;
    for (const Source &source : m_sources) {
        if (source.folder == u"store"_s) {
            continue;
        }
        for (const QString &line : source.lines) {
            if (sql.match(line).hasMatch()) {
                offences << source.path + u": "_s + line.trimmed();
            }
        }
    }
    report(offences);
}

void HouseRulesTest::eachSourceFileHasAMirroredTest()
{
    const QDir root(QStringLiteral(BROADSHEET_SOURCE_DIR));
    QStringList offences;
    for (const Source &source : m_sources) {
        if (!source.path.endsWith(u".cpp"_s) || testedElsewhere().contains(source.path)) {
            continue;
        }
        const QString test = u"tests/"_s + source.path.chopped(4) + u"_test.cpp"_s;
        if (!root.exists(test)) {
            offences << source.path + u" has no "_s + test;
        }
    }
    for (auto it = testedElsewhere().cbegin(); it != testedElsewhere().cend(); ++it) {
        if (!root.exists(it.key()) || !root.exists(it.value())) {
            offences << it.key() + u" is excepted for "_s + it.value() + u": one is not there"_s;
        }
    }
    report(offences);
}

void HouseRulesTest::nothingIsLeftOpenInTheCode()
{
    static const QRegularExpression open(u"\\b(TODO|FIXME|XXX|HACK)\\b"_s);
    QStringList offences;
    for (const Source &source : m_sources) {
        for (const QString &line : source.lines) {
            if (open.match(line).hasMatch()) {
                offences << source.path + u": "_s + line.trimmed();
            }
        }
    }
    report(offences);
}

QTEST_APPLESS_MAIN(HouseRulesTest)
#include "house_rules_test.moc"
