#pragma once

#include "app/article/article_row.h"
#include "app/library/link_resolver.h"
#include "ui/window/open_in.h"

#include <QObject>

class QWidget;

namespace broadsheet {

/// What a click on a related link does: opens the article, asks which of several, says that the
/// library lacks it, or asks before an address is handed to the system's browser.
class LinkFollower final : public QObject
{
    Q_OBJECT

public:
    LinkFollower(Library &library, QWidget *window);

    void follow(ArticleId article, int ordinal, OpenIn where = OpenIn::ThisTab);

    /// Asks where the link is to lead, for good.
    void correct(const RelatedLink &link);

    /// What the status line says of a link under the mouse, plain text.
    static QString describe(const RelatedLink &link);

    /// How sure it is that a resolved link leads where it leads, in words.
    static QString certainty(double confidence);

Q_SIGNALS:
    void articleFound(broadsheet::ArticleId id, broadsheet::OpenIn where);
    void nothingFound(const QString &message);
    void targetChosen(const broadsheet::RelatedLink &link, broadsheet::ArticleId target); // 0: none

private:
    void decide(const LinkTargets &targets, OpenIn where);
    void askWhich(const LinkTargets &targets, OpenIn where);
    void showChoice(const RelatedLink &link, const QVector<ArticleRow> &rows, OpenIn where);
    void askBeforeLeaving(const QUrl &address);

    Library &m_library;
    QWidget *m_window;
};

} // namespace broadsheet
