#pragma once

#include "app/article/article_row.h"
#include "app/article/related_link.h"
#include "app/library/library.h"

#include <QFrame>
#include <QTimer>

#include <optional>

class QLabel;
class QShortcut;

namespace broadsheet {

/// What a related link leads to, shown while the mouse or the keyboard rests on it: headline,
/// publication and date, standfirst, and how sure that is; of a link that leads nowhere yet, why.
/// It never takes the focus, and goes when the link is left, the page scrolls, or Esc is pressed.
class LinkPreview final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int Delay = 450; // ms; a mouse that passes by is not resting

    LinkPreview(Library &library, QWidget *window);

    /// The link under the mouse or the keyboard's focus; null when there is none.
    void restOn(const RelatedLink *link);

    /// Where the link that the keyboard stands on is on the screen; -1: it stands on none. Its
    /// preview opens there instead of at the mouse.
    void setFocusPlace(int ordinal, const QRect &place);

    /// The page moves under the mouse: a preview goes, one that is to come waits for it to rest.
    void pageScrolled();

    /// Gone, until the mouse or the focus rests on a link anew.
    void dismiss();

Q_SIGNALS:
    void previewed(broadsheet::ArticleId target); // it is on the screen; 0: leads to none yet

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void fetch();
    void fetchTarget();
    void fetchCandidates();
    void showCandidates(const QVector<ArticleRow> &rows);
    void showWords(const QString &about,
                   const QString &headline,
                   const QString &text,
                   const QString &certainty);
    void place();

    Library &m_library;
    QLabel *m_about; // publication and date, or why there are none
    QLabel *m_headline;
    QLabel *m_text; // standfirst, or what may be meant
    QLabel *m_certainty;
    QShortcut *m_escape;
    QTimer m_timer;
    std::optional<RelatedLink> m_link;
    quint64 m_generation = 0; // of what is asked for: an answer that comes too late is dropped
    int m_focused = -1;       // ordinal
    QRect m_focusPlace;
};

} // namespace broadsheet
