#include "ui/window/link_preview.h"

#include "app/base/when_done.h"
#include "app/library/searcher.h"
#include "ui/shelf/article_delegate.h"
#include "ui/window/link_follower.h"
#include "ui/window/theme.h"

#include <QCursor>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int Width = 340;
constexpr int Distance = 18; // from the mouse, so that it does not lie on the link
constexpr qsizetype LongestStandfirst = 220;

QString cut(const QString &text)
{
    return text.size() <= LongestStandfirst ? text : text.left(LongestStandfirst).trimmed() + u'…';
}

} // namespace

LinkPreview::LinkPreview(Library &library, QWidget *window)
    : QFrame(window, Qt::ToolTip)
    , m_library(library)
    , m_about(new QLabel)
    , m_headline(new QLabel)
    , m_standfirst(new QLabel)
    , m_certainty(new QLabel)
{
    setObjectName(u"linkPreview"_qs);
    setAttribute(Qt::WA_ShowWithoutActivating);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Preview of the linked article"));
    setFixedWidth(Width);
    m_about->setObjectName(u"muted"_qs);
    m_certainty->setObjectName(u"muted"_qs);
    m_headline->setFont(headlineFont(17, QFont::Bold));
    m_headline->setStyleSheet(u"font-size: 17px;"_qs);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(16, 13, 16, 14);
    column->setSpacing(6);
    for (QLabel *label : {m_about, m_headline, m_standfirst, m_certainty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_timer.setSingleShot(true);
    m_timer.setInterval(Delay);
    connect(&m_timer, &QTimer::timeout, this, &LinkPreview::fetch);
}

void LinkPreview::restOn(const RelatedLink *link)
{
    const ArticleId target =
        link != nullptr && link->state == LinkState::Resolved ? link->target : 0;
    if (target == m_target) {
        return;
    }
    m_target = target;
    m_certainty->setText(target == 0
                             ? QString()
                             : tr("Found by: %1").arg(LinkFollower::certainty(link->confidence)));
    hide();
    target == 0 ? m_timer.stop() : m_timer.start();
}

void LinkPreview::fetch()
{
    whenDone(articleRows(m_library, {m_target}),
             this,
             [this, target = m_target](const Result<QVector<ArticleRow>> &rows) {
                 // A preview that cannot be read is none; a click will say what is wrong.
                 if (target == m_target && rows && !rows->isEmpty()) {
                     showRow(rows->first());
                 }
             });
}

void LinkPreview::showRow(const ArticleRow &row)
{
    QStringList about;
    for (const QString &part : {row.publication, displayDate(row.published)}) {
        if (!part.isEmpty()) {
            about.append(part);
        }
    }
    m_about->setText(about.join(u" · "_qs));
    m_about->setVisible(!about.isEmpty());
    m_headline->setText(row.headline);
    m_standfirst->setText(cut(row.standfirst));
    m_standfirst->setVisible(!row.standfirst.isEmpty());
    resize(Width, heightForWidth(Width) > 0 ? heightForWidth(Width) : sizeHint().height());
    const QPoint mouse = QCursor::pos();
    const QScreen *screen = QGuiApplication::screenAt(mouse);
    const QRect room = screen != nullptr ? screen->availableGeometry() : window()->geometry();
    QPoint place = mouse + QPoint(Distance, Distance);
    place.setX(qMax(room.left(), qMin(place.x(), room.right() - width())));
    if (place.y() + height() > room.bottom()) {
        place.setY(qMax(room.top(), mouse.y() - Distance - height()));
    }
    move(place);
    show();
    Q_EMIT previewed(row.id);
}

} // namespace broadsheet
