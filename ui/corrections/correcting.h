#pragma once

// The reader's word on the structure of the open article: a block of the page is made a headline, a
// caption, a related link …, hidden or shown. The block is the one with the selection or under the
// mouse; the menu of kinds opens beside it, one letter each.

#include "ui/corrections/correction_edits.h"
#include "ui/window/article_session.h"

class QAction;
class QMenu;

namespace broadsheet {

class ReaderView;

class Correcting final : public QObject
{
    Q_OBJECT

public:
    Correcting(Library &library, NotebookEdits &undo, ArticleSession &session, QWidget *window);

    void setReader(ReaderView *reader);

    /// Opens the menu of kinds at the block at hand; without one, at the first one in view.
    void choose();

    /// Hides the block at hand, or shows it when it is hidden. Without one: `hint`.
    void toggleHidden();

    /// All rules, to be read and removed.
    void showRules();

    /// The entries for a block, for a context menu at it; nothing when there is no block there.
    void addTo(QMenu *menu);

Q_SIGNALS:
    void hint(const QString &message);
    void done(const QString &message); // a chance to offer "Undo"
    void failed(const broadsheet::Error &error);

private:
    const Block *blockAt(int block) const;
    bool isNewest() const;
    bool mayCorrect(int block);

    /// A block as it is on the screen now: a menu may stay open while another text comes.
    struct Chosen
    {
        ArticleId article = 0;
        int block = -1;
        BlockName name;
    };

    Chosen chosen(int block) const;
    void correct(const Chosen &chosen, const BlockChange &change);
    void fill(QMenu *menu, int block);
    void fillKinds(QMenu *menu, int block);
    void addRuleEntry(QMenu *menu, int block);
    void popUp(const QRect &where);

    Library &m_library;
    CorrectionEdits m_edits;
    ArticleSession &m_session;
    QWidget *m_window;
    ReaderView *m_reader = nullptr;
    int m_choosing = -1; // the block that the menu is to open at, once the page says where it is
};

} // namespace broadsheet
