#include "ui/window/version_switcher.h"

#include "app/base/when_done.h"
#include "ui/reader/reader_view.h"
#include "ui/reader/version_bar.h"
#include "ui/window/actions.h"
#include "ui/window/article_session.h"

namespace broadsheet {

VersionSwitcher::VersionSwitcher(Library &library,
                                 ArticleSession &session,
                                 VersionBar &bar,
                                 const Actions &actions,
                                 QObject *parent)
    : QObject(parent)
    , m_library(library)
    , m_session(session)
    , m_bar(bar)
    , m_actions(actions)
{
    connect(&session, &ArticleSession::opened, this, &VersionSwitcher::refresh);
    connect(&session, &ArticleSession::notesChanged, this, &VersionSwitcher::refresh);
    connect(&bar, &VersionBar::versionChosen, &session, &ArticleSession::showVersion);
    connect(&bar, &VersionBar::comparisonChosen, &session, &ArticleSession::compare);
    connect(&bar, &VersionBar::changesRequested, this, &VersionSwitcher::toggleChanges);
    connect(&bar, &VersionBar::comparisonLeft, this, &VersionSwitcher::toggleChanges);
    connect(&bar, &VersionBar::changeStepped, this, &VersionSwitcher::stepChange);
    connect(actions.showChanges, &QAction::triggered, this, &VersionSwitcher::toggleChanges);
    connect(actions.olderVersion, &QAction::triggered, this, [this] { step(-1); });
    connect(actions.newerVersion, &QAction::triggered, this, [this] { step(1); });
    connect(actions.nextChange, &QAction::triggered, this, [this] { stepChange(1); });
    connect(actions.previousChange, &QAction::triggered, this, [this] { stepChange(-1); });
    show();
}

void VersionSwitcher::setReader(ReaderView *reader)
{
    m_reader = reader;
    // Whoever asks what changed wants to see it.
    connect(reader, &ReaderView::shown, this, [this] {
        if (m_session.comparison() != nullptr && m_change < 0) {
            stepChange(1);
        }
    });
}

void VersionSwitcher::refresh()
{
    const OpenedArticle *article = m_session.article();
    const int count = article != nullptr ? article->row.versions : 0;
    const bool known = m_article == m_session.id() && m_versions.size() == count;
    if (!known) {
        m_versions.clear();
    }
    show();
    if (known || count < 2) {
        return;
    }
    const ArticleId id = m_session.id();
    whenDone(versionsOf(m_library, id), this, [this, id](const Result<QVector<VersionRow>> &rows) {
        if (rows && id == m_session.id()) {
            m_article = id;
            m_versions = *rows;
            show();
            Q_EMIT listed();
        }
    });
}

void VersionSwitcher::show()
{
    const OpenedArticle *article = m_session.article();
    const Comparison *comparison = m_session.comparison();
    const bool copies = comparison != nullptr && comparison->olderArticle != 0; // has its own bar
    const bool several =
        !copies && article != nullptr && m_versions.size() > 1 && m_article == article->row.id;
    const int newest = int(m_versions.size());
    if (several && comparison != nullptr) {
        m_bar.showComparison(m_versions,
                             comparison->olderVersion,
                             comparison->newer.version,
                             comparison->diff.changes);
        m_bar.setChange(m_change);
    } else {
        m_change = copies ? m_change : -1;
        m_bar.showVersion(several ? m_versions : QVector<VersionRow>(),
                          several ? article->version : 0);
    }
    const bool changes =
        (several || copies) && comparison != nullptr && comparison->diff.changes > 0;
    m_actions.showChanges->setEnabled(several || copies);
    m_actions.showChanges->setChecked((several || copies) && comparison != nullptr);
    m_actions.olderVersion->setEnabled(several && article->version > 1);
    m_actions.newerVersion->setEnabled(several && article->version < newest);
    m_actions.nextChange->setEnabled(changes);
    m_actions.previousChange->setEnabled(changes);
}

// From an older version: since then. From the newest one: since the one before.
void VersionSwitcher::toggleChanges()
{
    const OpenedArticle *article = m_session.article();
    m_change = -1;
    const bool comparing = m_session.comparison() != nullptr;
    if (article == nullptr || (m_versions.size() < 2 && !comparing)) {
        return;
    }
    const int newest = int(m_versions.size());
    if (comparing) {
        m_session.showVersion(article->version);
    } else if (article->version < newest) {
        m_session.compare(article->version, newest);
    } else {
        m_session.compare(newest - 1, newest);
    }
    m_actions.showChanges->setChecked(m_session.comparison() != nullptr); // until it is shown
}

void VersionSwitcher::step(int versions)
{
    const OpenedArticle *article = m_session.article();
    if (article != nullptr) {
        m_session.showVersion(
            qBound(1, article->version + versions, qMax(1, int(m_versions.size()))));
    }
}

// Round and round.
void VersionSwitcher::stepChange(int changes)
{
    const Comparison *comparison = m_session.comparison();
    const int count = comparison != nullptr ? comparison->diff.changes : 0;
    if (count == 0 || m_reader == nullptr) {
        return;
    }
    m_change = m_change < 0 ? (changes > 0 ? 0 : count - 1) : (m_change + changes + count) % count;
    m_reader->goToChange(m_change);
    m_bar.setChange(m_change);
    Q_EMIT changeShown(m_change);
}

} // namespace broadsheet
