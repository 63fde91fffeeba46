#pragma once

#include "app/article/article_row.h"
#include "app/article/related_link.h"
#include "app/library/library.h"

#include <QFrame>
#include <QTimer>

class QLabel;

namespace broadsheet {

/// What a related link leads to, shown while the mouse rests on it: headline, publication and date,
/// standfirst, and how sure that is. It never takes the focus, and goes when the mouse leaves.
class LinkPreview final : public QFrame
{
    Q_OBJECT

public:
    static constexpr int Delay = 450; // ms; a mouse that passes by is not resting

    LinkPreview(Library &library, QWidget *window);

    /// The link under the mouse; null when there is none. Only what is in the library is shown.
    void restOn(const RelatedLink *link);

Q_SIGNALS:
    void previewed(broadsheet::ArticleId id); // it is on the screen

private:
    void fetch();
    void showRow(const ArticleRow &row);

    Library &m_library;
    QLabel *m_about; // publication and date
    QLabel *m_headline;
    QLabel *m_standfirst;
    QLabel *m_certainty;
    QTimer m_timer;
    ArticleId m_target = 0;
};

} // namespace broadsheet
