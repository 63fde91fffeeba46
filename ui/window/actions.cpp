#include "ui/window/actions.h"

#include "app/annotation/annotation.h"
#include "ui/window/icons.h"

#include <QActionGroup>
#include <QCoreApplication>
#include <QMenu>
#include <QMenuBar>

namespace broadsheet {

namespace {

constexpr auto IconProperty = "broadsheetIcon";
constexpr auto ColorProperty = "broadsheetColor";

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::Actions", text); }

QAction *make(QWidget *window,
              const QString &text,
              const QList<QKeySequence> &keys = {},
              const char *iconName = nullptr)
{
    auto *action = new QAction(text, window);
    action->setShortcuts(keys);
    if (iconName != nullptr) {
        action->setProperty(IconProperty, QString::fromLatin1(iconName));
    }
    // A window without a menu bar on screen (full screen, global menus) still hears its keys.
    window->addAction(action);
    return action;
}

QAction *makeToggle(QWidget *window,
                    const QString &text,
                    const QList<QKeySequence> &keys = {},
                    const char *iconName = nullptr)
{
    QAction *action = make(window, text, keys, iconName);
    action->setCheckable(true);
    return action;
}

QList<QKeySequence> keys(std::initializer_list<const char *> names)
{
    QList<QKeySequence> sequences;
    for (const char *name : names) {
        sequences.append(QKeySequence(QString::fromLatin1(name), QKeySequence::PortableText));
    }
    return sequences;
}

/// Actions of which one is checked at a time.
QVector<QAction *> makeChoice(QWidget *window, const QVector<std::pair<QString, QString>> &choices)
{
    auto *group = new QActionGroup(window);
    QVector<QAction *> actions;
    for (const auto &[name, text] : choices) {
        QAction *action = makeToggle(window, text);
        action->setData(name);
        group->addAction(action);
        actions.append(action);
    }
    return actions;
}

QVector<QAction *> makeColors(QWidget *window)
{
    const QStringList words{
        tr("Yellow"), tr("Green"), tr("Blue"), tr("Pink"), tr("Orange"), tr("Purple")};
    QVector<std::pair<QString, QString>> choices;
    for (qsizetype i = 0; i < markColors().size(); ++i) {
        choices.append({markColors().at(i), words.value(i, markColors().at(i))});
    }
    const QVector<QAction *> actions = makeChoice(window, choices);
    for (qsizetype i = 0; i < actions.size(); ++i) {
        actions[i]->setShortcut(QKeySequence(Qt::CTRL | Qt::Key(Qt::Key_1 + int(i))));
        actions[i]->setProperty(ColorProperty, markColors().at(i));
    }
    return actions;
}

QVector<QAction *> makeThemes(QWidget *window)
{
    return makeChoice(window,
                      {{QString(), tr("As the system")},
                       {QStringLiteral("light"), tr("Light")},
                       {QStringLiteral("sepia"), tr("Sepia")},
                       {QStringLiteral("dark"), tr("Dark")}});
}

void add(QMenu *menu, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        action == nullptr ? void(menu->addSeparator()) : menu->addAction(action);
    }
}

void fillViewMenu(QMenu *menu, const Actions &actions)
{
    add(menu,
        {actions.showHidden,
         actions.everyCopy,
         nullptr,
         actions.showShelf,
         actions.showNotes,
         actions.showStory,
         nullptr});
    add(menu, {actions.largerText, actions.smallerText, actions.resetText, nullptr});
    add(menu, {actions.widerColumn, actions.narrowerColumn, actions.sansSerif, nullptr});
    add(menu->addMenu(tr("Theme")), actions.themes);
    add(menu, {actions.hardwareRendering});
}

} // namespace

Actions::Actions(QWidget *window)
    : importFiles(make(window, tr("&Import files…"), keys({"Ctrl+O"}), "import"))
    , importFolder(make(window, tr("Import a &folder…"), keys({"Ctrl+Shift+O"})))
    , lastImport(make(window, tr("&Report of the last import…")))
    , importNotes(make(window, tr("Import &highlights…")))
    , exportNotes(make(window, tr("Export &notes of this article…"), keys({"Ctrl+E"})))
    , exportAllNotes(make(window, tr("Export &all notes…")))
    , exportWanted(make(window, tr("Export &wanted titles…")))
    , exportLibrary(make(window, tr("&Export the library…")))
    , removeArticles(make(window, tr("Re&move from the library"), keys({"Del"})))
    , removedArticles(make(window, tr("Remove&d articles…")))
    , quit(make(window, tr("&Quit"), keys({"Ctrl+Q"})))
    , undo(make(window, tr("&Undo"), keys({"Ctrl+Z"})))
    , redo(make(window, tr("&Redo"), keys({"Ctrl+Shift+Z", "Ctrl+Y"})))
    , copy(make(window, tr("&Copy"), keys({"Ctrl+C"}), "copy"))
    , findInArticle(make(window, tr("&Find in article"), keys({"Ctrl+F"})))
    , search(make(window, tr("&Search the library"), keys({"Ctrl+K", "Ctrl+L", "/"}), "search"))
    , findQuote(make(window, tr("Find source of a &quote…"), keys({"Ctrl+Shift+F"})))
    , preferences(make(window, tr("&Preferences…"), keys({"Ctrl+,"})))
    , bookmark(makeToggle(window, tr("&Bookmark"), keys({"B"}), "bookmark"))
    , highlight(make(window, tr("&Highlight"), keys({"H"}), "highlight"))
    , underline(make(window, tr("&Underline"), keys({"U"}), "underline"))
    , addNote(make(window, tr("Add &note"), keys({"N"}), "note"))
    , copyNoteLink(make(window, tr("Cop&y link to the note"), keys({"Ctrl+Shift+C"})))
    , attachNote(make(window, tr("A&ttach the chosen note here"), keys({"A"})))
    , linkPassages(make(window, tr("&Link with another passage…"), keys({"Ctrl+Shift+L"})))
    , followPassageLink(make(window, tr("&Go to the linked passage"), keys({"Ctrl+Return"})))
    , toggleRead(make(window, tr("Mark as un&read"), keys({"M"})))
    , correctBlock(make(window, tr("&Correct this block…"), keys({"C"})))
    , hideBlock(make(window, tr("Hide or &show this block"), keys({"X"})))
    , correctionRules(make(window, tr("Correction ru&les…")))
    , colors(makeColors(window))
    , showChanges(makeToggle(window, tr("Show what &changed"), keys({"D"})))
    , nextChange(make(window, tr("&Next change"), keys({"F7"})))
    , previousChange(make(window, tr("&Previous change"), keys({"Shift+F7"})))
    , newerVersion(make(window, tr("Ne&wer version"), keys({"Alt+Up"})))
    , olderVersion(make(window, tr("&Older version"), keys({"Alt+Down"})))
    , showHidden(makeToggle(window, tr("Show everything &hidden"), keys({".", "Ctrl+H"})))
    , everyCopy(makeToggle(window, tr("&Every copy of a story in the list"), {}))
    , showShelf(makeToggle(window, tr("S&helf"), keys({"F9"}), "shelf"))
    , showNotes(makeToggle(window, tr("&Notes"), keys({"F8"}), "notes"))
    , showStory(makeToggle(window, tr("St&ory"), keys({"T", "Shift+F8"})))
    , largerText(make(window, tr("&Larger text"), keys({"Ctrl++", "Ctrl+="})))
    , smallerText(make(window, tr("&Smaller text"), keys({"Ctrl+-"})))
    , resetText(make(window, tr("&Normal text"), keys({"Ctrl+0"})))
    , widerColumn(make(window, tr("&Wider column"), keys({"Ctrl+Shift+."})))
    , narrowerColumn(make(window, tr("N&arrower column"), keys({"Ctrl+Shift+,"})))
    , sansSerif(makeToggle(window, tr("Sans-serif &type")))
    , themes(makeThemes(window))
    , hardwareRendering(makeToggle(window, tr("&Draw with the graphics card (next start)")))
    , newTab(make(window, tr("&Open this article in a new tab"), keys({"Ctrl+T"})))
    , closeTab(make(window, tr("&Close the tab"), keys({"Ctrl+W"})))
    , reopenTab(make(window, tr("&Reopen the closed tab"), keys({"Ctrl+Shift+T"})))
    , nextTab(make(window, tr("&Next tab"), keys({"Ctrl+Tab", "Ctrl+PgDown"})))
    , previousTab(make(window, tr("&Previous tab"), keys({"Ctrl+Shift+Tab", "Ctrl+PgUp"})))
    , back(make(window, tr("&Back"), keys({"Alt+Left"}), "back"))
    , forward(make(window, tr("&Forward"), keys({"Alt+Right"}), "forward"))
    , nextArticle(make(window, tr("&Next article"), keys({"J"})))
    , previousArticle(make(window, tr("&Previous article"), keys({"K"})))
    // PgUp and PgDown lie alike on every keyboard; E and L are said in the words.
    , earlierInStory(make(window, tr("&Earlier in the story"), keys({"E", "Alt+PgUp"})))
    , laterInStory(make(window, tr("&Later in the story"), keys({"L", "Alt+PgDown"})))
    , nextUnreadInStory(make(window, tr("Next &unread of the story"), keys({"Shift+L"})))
    , moreLikeThis(make(window, tr("&More like this"), keys({"R"})))
    , nextSentence(make(window, tr("Next &sentence"), keys({"S"})))
    , previousSentence(make(window, tr("Previous s&entence"), keys({"Shift+S"})))
    , nextParagraph(make(window, tr("Next para&graph"), keys({"P"})))
    , previousParagraph(make(window, tr("Previous parag&raph"), keys({"Shift+P"})))
    , nextColumn(make(window, tr("Next &column"), keys({"F6"})))
    , previousColumn(make(window, tr("Previous c&olumn"), keys({"Shift+F6"})))
    , shortcuts(make(window, tr("&Keyboard shortcuts"), keys({"F1", "?"})))
    , about(make(window, tr("&About Broadsheet")))
{
    quit->setMenuRole(QAction::QuitRole);
    preferences->setMenuRole(QAction::PreferencesRole);
    about->setMenuRole(QAction::AboutRole);
    // Del in a page or a panel is not meant for the whole article.
    removeArticles->setShortcutContext(Qt::WidgetShortcut);
    // Nothing to undo, to go back to, to mark: until there is.
    for (QAction *action : {undo, redo, back, forward, lastImport, removeArticles, toggleRead}) {
        action->setEnabled(false);
    }
}

void fillMenuBar(QMenuBar *menuBar, const Actions &actions)
{
    add(menuBar->addMenu(tr("&File")),
        {actions.importFiles,
         actions.importFolder,
         actions.lastImport,
         nullptr,
         actions.importNotes,
         actions.exportNotes,
         actions.exportAllNotes,
         actions.exportWanted,
         actions.exportLibrary,
         nullptr,
         actions.removeArticles,
         actions.removedArticles,
         nullptr,
         actions.quit});
    add(menuBar->addMenu(tr("&Edit")),
        {actions.undo,
         actions.redo,
         nullptr,
         actions.copy,
         nullptr,
         actions.findInArticle,
         actions.search,
         actions.findQuote,
         nullptr,
         actions.preferences});
    QMenu *article = menuBar->addMenu(tr("&Article"));
    add(article, {actions.bookmark, nullptr, actions.highlight, actions.underline});
    add(article->addMenu(tr("Highlight &colour")), actions.colors);
    add(article, {actions.addNote, actions.copyNoteLink, actions.attachNote, nullptr});
    add(article, {actions.linkPassages, actions.followPassageLink, nullptr});
    add(article, {actions.toggleRead, nullptr});
    add(article->addMenu(tr("&Versions")),
        {actions.showChanges,
         actions.nextChange,
         actions.previousChange,
         nullptr,
         actions.newerVersion,
         actions.olderVersion});
    add(article, {nullptr, actions.correctBlock, actions.hideBlock, actions.correctionRules});
    fillViewMenu(menuBar->addMenu(tr("&View")), actions);
    QMenu *go = menuBar->addMenu(tr("&Go"));
    add(go, {actions.back, actions.forward, nullptr});
    add(go->addMenu(tr("&Tabs")),
        {actions.newTab,
         actions.closeTab,
         actions.reopenTab,
         nullptr,
         actions.nextTab,
         actions.previousTab});
    add(go,
        {nullptr,
         actions.nextArticle,
         actions.previousArticle,
         nullptr,
         actions.earlierInStory,
         actions.laterInStory,
         actions.nextUnreadInStory,
         actions.moreLikeThis,
         nullptr,
         actions.nextSentence,
         actions.previousSentence,
         actions.nextParagraph,
         actions.previousParagraph,
         nullptr,
         actions.nextColumn,
         actions.previousColumn});
    add(menuBar->addMenu(tr("&Help")), {actions.shortcuts, nullptr, actions.about});
}

void dressActions(const Actions &actions, const Theme &theme)
{
    const QObject *window = actions.quit->parent();
    for (QAction *action : window->findChildren<QAction *>(Qt::FindDirectChildrenOnly)) {
        const QString name = action->property(IconProperty).toString();
        const QString color = action->property(ColorProperty).toString();
        if (!name.isEmpty()) {
            action->setIcon(icon(name, theme));
        } else if (!color.isEmpty()) {
            action->setIcon(swatch(markColor(color, theme.name), theme.muted));
        }
    }
}

} // namespace broadsheet
