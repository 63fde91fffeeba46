#include "ui/window/link_preview.h"

#include "app/base/when_done.h"
#include "app/library/link_resolver.h"
#include "app/library/searcher.h"
#include "ui/shelf/article_delegate.h"
#include "ui/window/link_follower.h"
#include "ui/window/theme.h"

#include <QCursor>
#include <QEvent>
#include <QGuiApplication>
#include <QLabel>
#include <QScreen>
#include <QShortcut>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int Width = 340;
constexpr int Distance = 18; // from the mouse, so that it does not lie on the link
constexpr int Gap = 6;       // from a link that has the focus
constexpr qsizetype Longest = 220;
constexpr qsizetype ShownCandidates = 3;

QString cut(const QString &text)
{
    return text.size() <= Longest ? text : text.left(Longest).trimmed() + u'…';
}

QString publicationAndDate(const ArticleRow &row)
{
    QStringList parts{row.publication, displayDate(row.published)};
    parts.removeAll(QString());
    return parts.join(u" · "_qs);
}

void setWords(QLabel *label, const QString &words)
{
    label->setText(words);
    label->setVisible(!words.isEmpty());
}

bool isSame(const RelatedLink &a, const RelatedLink &b)
{
    return a.article == b.article && a.ordinal == b.ordinal && a.state == b.state &&
           a.target == b.target;
}

} // namespace

LinkPreview::LinkPreview(Library &library, QWidget *window)
    : QFrame(window, Qt::ToolTip)
    , m_library(library)
    , m_about(new QLabel)
    , m_headline(new QLabel)
    , m_text(new QLabel)
    , m_certainty(new QLabel)
    , m_escape(new QShortcut(Qt::Key_Escape, window))
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
    for (QLabel *label : {m_about, m_headline, m_text, m_certainty}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    m_escape->setEnabled(false); // Esc is somebody else's while nothing is shown
    connect(m_escape, &QShortcut::activated, this, &LinkPreview::dismiss);
    m_timer.setSingleShot(true);
    m_timer.setInterval(Delay);
    connect(&m_timer, &QTimer::timeout, this, &LinkPreview::fetch);
    window->installEventFilter(this);
}

void LinkPreview::restOn(const RelatedLink *link)
{
    if (link != nullptr && m_link && isSame(*link, *m_link)) {
        return;
    }
    dismiss();
    m_link = link != nullptr ? std::optional(*link) : std::nullopt;
    if (m_link && m_link->state != LinkState::Removed) {
        m_timer.start();
    }
}

void LinkPreview::setFocusPlace(int ordinal, const QRect &place)
{
    m_focused = ordinal;
    m_focusPlace = place;
}

void LinkPreview::pageScrolled()
{
    if (m_timer.isActive()) {
        m_timer.start();
    } else {
        dismiss();
    }
}

void LinkPreview::dismiss()
{
    ++m_generation;
    m_timer.stop();
    hide();
}

void LinkPreview::showEvent(QShowEvent *event)
{
    m_escape->setEnabled(true);
    QFrame::showEvent(event);
}

void LinkPreview::hideEvent(QHideEvent *event)
{
    m_escape->setEnabled(false);
    QFrame::hideEvent(event);
}

// It would stay over the window of another program.
bool LinkPreview::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::WindowDeactivate) {
        dismiss();
    }
    return QFrame::eventFilter(watched, event);
}

void LinkPreview::fetch()
{
    switch (m_link->state) {
    case LinkState::Resolved:
        fetchTarget();
        break;
    case LinkState::Ambiguous:
        fetchCandidates();
        break;
    case LinkState::Wanted:
        showWords(tr("Not in your library"),
                  m_link->text,
                  {},
                  tr("It is on the Wanted list, and comes alive when you import the article."));
        break;
    case LinkState::External:
        showWords(tr("Outside your library"),
                  m_link->text,
                  cut(m_link->href),
                  tr("Opens in your web browser, after asking."));
        break;
    case LinkState::Removed:
        break;
    }
}

void LinkPreview::fetchTarget()
{
    whenDone(articleRows(m_library, {m_link->target}),
             this,
             [this, generation = m_generation](const Result<QVector<ArticleRow>> &rows) {
                 // A preview that cannot be read is none; a click will say what is wrong.
                 if (generation == m_generation && rows && !rows->isEmpty()) {
                     const ArticleRow &row = rows->first();
                     showWords(publicationAndDate(row),
                               row.headline,
                               cut(row.about()),
                               tr("Found by: %1").arg(LinkFollower::certainty(m_link->confidence)));
                 }
             });
}

void LinkPreview::fetchCandidates()
{
    const auto showRows = [this,
                           generation = m_generation](const Result<QVector<ArticleRow>> &rows) {
        if (generation == m_generation && rows && !rows->isEmpty()) {
            showCandidates(*rows);
        }
    };
    whenDone(followLink(m_library, m_link->article, m_link->ordinal),
             this,
             [this, showRows, generation = m_generation](const Result<LinkTargets> &targets) {
                 if (generation == m_generation && targets) {
                     whenDone(articleRows(m_library, targets->articles.mid(0, ShownCandidates)),
                              this,
                              showRows);
                 }
             });
}

void LinkPreview::showCandidates(const QVector<ArticleRow> &rows)
{
    QStringList lines;
    for (const ArticleRow &row : rows) {
        const QString about = publicationAndDate(row);
        lines.append(u"– "_qs + cut(row.headline) +
                     (about.isEmpty() ? QString() : u" ("_qs + about + u')'));
    }
    showWords(rows.size() == 1 ? tr("Perhaps this article is meant")
                               : tr("Several articles of your library fit"),
              m_link->text,
              lines.join(u'\n'),
              tr("Click to choose."));
}

void LinkPreview::showWords(const QString &about,
                            const QString &headline,
                            const QString &text,
                            const QString &certainty)
{
    setWords(m_about, about);
    setWords(m_headline, headline);
    setWords(m_text, text);
    setWords(m_certainty, certainty);
    setAccessibleDescription(QStringList{about, headline, text, certainty}.join(u'\n'));
    resize(Width, heightForWidth(Width) > 0 ? heightForWidth(Width) : sizeHint().height());
    place();
    show();
    Q_EMIT previewed(m_link->target);
}

/// Under the link or the mouse, on the side to which one reads; over it where there is no room.
void LinkPreview::place()
{
    const bool focused = m_link->ordinal == m_focused;
    const QRect from =
        focused
            ? m_focusPlace.adjusted(0, -Gap, 0, Gap)
            : QRect(QCursor::pos(), QSize(1, 1)).adjusted(-Distance, -Distance, Distance, Distance);
    const QScreen *screen = QGuiApplication::screenAt(from.center());
    const QRect room = screen != nullptr ? screen->availableGeometry() : parentWidget()->geometry();
    const bool reversed = layoutDirection() == Qt::RightToLeft;
    const int under = reversed ? from.right() - width() : from.left();
    const int beside = reversed ? from.left() - width() : from.right();
    QPoint place(focused ? under : beside, from.bottom());
    place.setX(qMax(room.left(), qMin(place.x(), room.right() - width())));
    if (place.y() + height() > room.bottom()) {
        place.setY(qMax(room.top(), from.top() - height()));
    }
    move(place);
}

} // namespace broadsheet
