#include "ui/window/link_follower.h"

#include "app/base/when_done.h"
#include "app/library/searcher.h"
#include "ui/shelf/article_delegate.h"
#include "ui/window/link_target_dialog.h"

#include <QCursor>
#include <QDesktopServices>
#include <QMenu>
#include <QMessageBox>
#include <QPushButton>

namespace broadsheet {

namespace {

QString choiceText(const ArticleRow &row)
{
    QStringList parts{row.headline.size() > 90 ? row.headline.left(89) + u'…' : row.headline};
    for (const QString &part : {row.publication, displayDate(row.published)}) {
        if (!part.isEmpty()) {
            parts.append(part);
        }
    }
    return parts.join(u" · ").replace(u'&', u"&&"_qs);
}

} // namespace

LinkFollower::LinkFollower(Library &library, QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_window(window)
{
}

// In words: a figure would claim more than is known.
QString LinkFollower::certainty(double confidence)
{
    if (confidence >= CertainTarget) {
        return tr("its address, or your choice");
    }
    if (confidence >= SameTitle) {
        return tr("the same title");
    }
    return confidence > EditedTitle ? tr("nearly the same title")
                                    : tr("a title that was edited, probably");
}

QString LinkFollower::describe(const RelatedLink &link)
{
    switch (link.state) {
    case LinkState::Resolved:
        return tr("%1 (%2)").arg(link.targetHeadline.isEmpty() ? link.text : link.targetHeadline,
                                 certainty(link.confidence));
    case LinkState::Ambiguous:
        return link.confidence <= PerhapsMeant
                   ? tr("An article in your library may be meant: click to see")
                   : tr("Several articles in your library fit: click to choose");
    case LinkState::Wanted:
        return tr("Not in your library. It is on the Wanted list.");
    case LinkState::External:
        return link.href;
    case LinkState::Removed:
        break;
    }
    return {};
}

void LinkFollower::follow(ArticleId article, int ordinal, OpenIn where)
{
    whenDone(followLink(m_library, article, ordinal),
             this,
             [this, where](const Result<LinkTargets> &targets) {
                 targets ? decide(*targets, where) : Q_EMIT nothingFound(targets.error().message);
             });
}

void LinkFollower::decide(const LinkTargets &targets, OpenIn where)
{
    if (targets.link.state == LinkState::Ambiguous && !targets.articles.isEmpty()) {
        askWhich(targets, where);
    } else if (!targets.articles.isEmpty()) {
        Q_EMIT articleFound(targets.articles.first(), where);
    } else if (targets.link.state == LinkState::External && !targets.address.isEmpty()) {
        askBeforeLeaving(targets.address);
    } else if (targets.link.state == LinkState::Removed) {
        Q_EMIT nothingFound(tr("This link was taken out."));
    } else {
        Q_EMIT nothingFound(
            tr("“%1” is not in your library. It is on the Wanted list.").arg(targets.link.text));
    }
}

void LinkFollower::askWhich(const LinkTargets &targets, OpenIn where)
{
    const RelatedLink link = targets.link;
    whenDone(articleRows(m_library, targets.articles),
             this,
             [this, link, where](const Result<QVector<ArticleRow>> &rows) {
                 rows ? showChoice(link, *rows, where) : Q_EMIT nothingFound(rows.error().message);
             });
}

void LinkFollower::showChoice(const RelatedLink &link,
                              const QVector<ArticleRow> &rows,
                              OpenIn where)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const QString question =
        rows.size() == 1 ? tr("Is this the article that is meant?") : tr("Which article is meant?");
    menu->setAccessibleName(question);
    menu->addAction(question)->setEnabled(false);
    menu->addSeparator();
    for (const ArticleRow &row : rows) {
        const QAction *choice = menu->addAction(choiceText(row));
        connect(choice, &QAction::triggered, this, [this, link, id = row.id, where] {
            Q_EMIT targetChosen(link, id);
            Q_EMIT articleFound(id, where);
        });
    }
    menu->addSeparator();
    const QAction *other = menu->addAction(tr("Another article, or none…"));
    connect(other, &QAction::triggered, this, [this, link] { correct(link); });
    menu->popup(QCursor::pos());
}

void LinkFollower::correct(const RelatedLink &link)
{
    auto *dialog = new LinkTargetDialog(m_library, link, m_window);
    connect(dialog, &LinkTargetDialog::targetChosen, this, [this, link](ArticleId target) {
        Q_EMIT targetChosen(link, target);
    });
    dialog->open();
}

void LinkFollower::askBeforeLeaving(const QUrl &address)
{
    auto *box = new QMessageBox(m_window);
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setWindowTitle(tr("Open in the browser?"));
    box->setTextFormat(Qt::PlainText);
    box->setText(tr("This link leads out of your library. Open it in your web browser?"));
    // The host as it is spoken over the wire: look-alike letters cannot pass for another address.
    box->setInformativeText(QString::fromLatin1(address.toEncoded()));
    QPushButton *open = box->addButton(tr("Open in the browser"), QMessageBox::AcceptRole);
    box->setDefaultButton(box->addButton(QMessageBox::Cancel));
    connect(open, &QPushButton::clicked, this, [address] { QDesktopServices::openUrl(address); });
    box->open();
}

} // namespace broadsheet
