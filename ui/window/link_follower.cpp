#include "ui/window/link_follower.h"

#include "app/base/when_done.h"
#include "app/library/searcher.h"
#include "ui/shelf/article_delegate.h"

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

QString LinkFollower::describe(const RelatedLink &link)
{
    switch (link.state) {
    case LinkState::Resolved:
        return link.targetHeadline.isEmpty() ? link.text : link.targetHeadline;
    case LinkState::Ambiguous:
        return tr("Several articles in your library fit: click to choose");
    case LinkState::Wanted:
        return tr("Not in your library. It is on the Wanted list.");
    case LinkState::External:
        return link.href;
    case LinkState::Removed:
        break;
    }
    return {};
}

void LinkFollower::follow(ArticleId article, int ordinal)
{
    whenDone(
        followLink(m_library, article, ordinal), this, [this](const Result<LinkTargets> &targets) {
            targets ? decide(*targets) : Q_EMIT nothingFound(targets.error().message);
        });
}

void LinkFollower::decide(const LinkTargets &targets)
{
    if (targets.link.state == LinkState::Ambiguous && targets.articles.size() > 1) {
        askWhich(targets);
    } else if (!targets.articles.isEmpty()) {
        Q_EMIT articleFound(targets.articles.first());
    } else if (targets.link.state == LinkState::External && !targets.address.isEmpty()) {
        askBeforeLeaving(targets.address);
    } else if (targets.link.state == LinkState::Removed) {
        Q_EMIT nothingFound(tr("This link was taken out."));
    } else {
        Q_EMIT nothingFound(
            tr("“%1” is not in your library. It is on the Wanted list.").arg(targets.link.text));
    }
}

void LinkFollower::askWhich(const LinkTargets &targets)
{
    const RelatedLink link = targets.link;
    whenDone(articleRows(m_library, targets.articles),
             this,
             [this, link](const Result<QVector<ArticleRow>> &rows) {
                 rows ? showChoice(link, *rows) : Q_EMIT nothingFound(rows.error().message);
             });
}

void LinkFollower::showChoice(const RelatedLink &link, const QVector<ArticleRow> &rows)
{
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("Which article is meant?"));
    menu->addSection(tr("Which article is meant?"));
    for (const ArticleRow &row : rows) {
        const QAction *choice = menu->addAction(choiceText(row));
        connect(choice, &QAction::triggered, this, [this, link, id = row.id] {
            whenDone(chooseTarget(m_library, link.article, link.ordinal, id),
                     this,
                     [this](const Result<void> &kept) {
                         if (!kept) {
                             Q_EMIT nothingFound(kept.error().message);
                         }
                     });
            Q_EMIT articleFound(id);
        });
    }
    menu->popup(QCursor::pos());
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
