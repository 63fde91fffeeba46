#pragma once

// Everything that can be done in the window, with its words, its key and its picture, in one place.
// What an action does is connected in main_window.

#include "ui/window/theme.h"

#include <QAction>
#include <QVector>

class QMenuBar;

namespace broadsheet {

struct Actions
{
    explicit Actions(QWidget *window);

    // File
    QAction *importFiles;
    QAction *importFolder;
    QAction *lastImport;
    QAction *importNotes;
    QAction *exportNotes;
    QAction *exportAllNotes;
    QAction *exportWanted;
    QAction *exportLibrary;
    QAction *removeArticles;
    QAction *removedArticles;
    QAction *quit;
    // Edit
    QAction *undo;
    QAction *redo;
    QAction *copy;
    QAction *findInArticle;
    QAction *search;
    QAction *findQuote;
    // Article
    QAction *preferences;
    QAction *bookmark;
    QAction *highlight;
    QAction *underline;
    QAction *addNote;
    QAction *copyNoteLink;
    QAction *attachNote;
    QAction *linkPassages;
    QAction *followPassageLink;
    QAction *toggleRead;
    QAction *correctBlock;
    QAction *hideBlock;
    QAction *correctionRules;
    QVector<QAction *> colors; // in the order of markColors(); the chosen one is checked
    // Article → Versions
    QAction *showChanges;
    QAction *nextChange;
    QAction *previousChange;
    QAction *newerVersion;
    QAction *olderVersion;
    // View
    QAction *showHidden;
    QAction *everyCopy;
    QAction *showShelf;
    QAction *showNotes;
    QAction *showStory;
    QAction *largerText;
    QAction *smallerText;
    QAction *resetText;
    QAction *widerColumn;
    QAction *narrowerColumn;
    QAction *sansSerif;
    QVector<QAction *> themes; // system, light, sepia, dark; the chosen one is checked
    QAction *hardwareRendering;
    // Tabs
    QAction *newTab;
    QAction *closeTab;
    QAction *reopenTab;
    QAction *nextTab;
    QAction *previousTab;
    // Go
    QAction *back;
    QAction *forward;
    QAction *nextArticle;
    QAction *previousArticle;
    QAction *earlierInStory;
    QAction *laterInStory;
    QAction *nextUnreadInStory;
    QAction *moreLikeThis;
    QAction *nextSentence;
    QAction *previousSentence;
    QAction *nextParagraph;
    QAction *previousParagraph;
    QAction *nextColumn;
    QAction *previousColumn;
    // Help
    QAction *shortcuts;
    QAction *about;
};

void fillMenuBar(QMenuBar *menuBar, const Actions &actions);

/// Tints the pictures for a theme.
void dressActions(const Actions &actions, const Theme &theme);

} // namespace broadsheet
