#include "app/library/story_thread.h"

#include "app/article/title.h"
#include "app/article/title_words.h"
#include "app/library/story_order.h"
#include "app/store/store.h"

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int MostLookedAt = 400; // neighbours of the article itself, however many there are
constexpr int MostSeen = 500;     // articles in all: a dense web costs no more than a wide one

// Shorter words stand in the headlines of every story. Arabic and its neighbours write no short
// vowels; Thai, Chinese, Japanese and Korean words are a few characters, or come in pairs of them.
bool saysMuch(const TitleWord &word)
{
    const char16_t first = word.key.isEmpty() ? u' ' : word.key.at(0).unicode();
    const int least = first < 0x0590 ? 5 : first < 0x0E00 ? 4 : 2;
    return word.role == TitleWord::Role::Plain && word.key.size() >= least;
}

// The words by which a headline may be known as one of a story. The name of the newspaper, which
// many pages put into each of their titles, is none.
QSet<QString> tellingWords(const StoryArticle &article)
{
    const QStringList keys = titleKeys(article.headline);
    const auto shortest =
        std::min_element(keys.cbegin(), keys.cend(), [](const QString &a, const QString &b) {
            return a.size() < b.size();
        });
    QSet<QString> words;
    for (const TitleWord &word : titleWords(shortest == keys.cend() ? QString() : *shortest)) {
        if (saysMuch(word)) {
            words.insert(word.key);
        }
    }
    for (const TitleWord &word : titleWords(titleKey(article.publication))) {
        words.remove(word.key);
    }
    return words;
}

class Walk
{
public:
    Walk(Database &db, const StoryArticle &start)
        : m_db(db)
        , m_start(start)
    {
        add(start);
    }

    StoryThread run()
    {
        QVector<ArticleId> level{m_start.id};
        while (!level.isEmpty()) {
            level = nextLevel(level);
        }
        StoryThread thread;
        thread.articles = inStoryOrder(m_articles, m_links);
        thread.isWhole = m_isWhole;
        return thread;
    }

private:
    struct Step
    {
        ArticleId from = 0; // a member
        StoryArticle to;
    };

    void add(const StoryArticle &article)
    {
        m_places.insert(article.id, m_articles.size());
        m_articles.append(article);
    }

    // The neighbours that the walk goes on to; none from a hub.
    QVector<ArticleId> neighboursOf(ArticleId id)
    {
        const bool isStart = id == m_start.id;
        const auto found = linkNeighbours(m_db, id, isStart ? MostLookedAt : HubLinks + 1);
        const bool isHub = found.size() > HubLinks;
        if (isHub && !isStart) {
            m_isWhole = false;
            return {};
        }
        m_isNarrow = m_isNarrow || isHub;
        m_isWhole = m_isWhole && found.size() < MostLookedAt;
        for (const ArticleId cited : found.cited) {
            m_links[id].insert(cited);
        }
        for (const ArticleId citing : found.citing) {
            m_links[citing].insert(id);
        }
        return found.cited + found.citing;
    }

    QVector<Step> stepsFrom(const QVector<ArticleId> &level)
    {
        QVector<Step> steps;
        QSet<ArticleId> found;
        for (const ArticleId from : level) {
            if (m_seen >= MostSeen) {
                m_isWhole = false;
                break;
            }
            QVector<ArticleId> ids = neighboursOf(from);
            ids.removeIf([&](ArticleId id) { return m_places.contains(id) || found.contains(id); });
            m_seen += int(ids.size());
            for (const StoryArticle &article : storyArticles(m_db, ids)) {
                if (!found.contains(article.id)) { // two that link to each other are two links
                    found.insert(article.id);
                    steps.append({from, article});
                }
            }
        }
        return steps;
    }

    const QSet<QString> &wordsOf(const StoryArticle &article)
    {
        const auto known = m_words.constFind(article.id);
        return known != m_words.cend() ? *known
                                       : *m_words.insert(article.id, tellingWords(article));
    }

    bool isSameStory(const Step &step)
    {
        const QSet<QString> &words = wordsOf(m_articles[m_places.value(step.from)]);
        return words.intersects(tellingWords(step.to));
    }

    // Nothing is too wide for the article's own links.
    void narrow(QVector<Step> &steps)
    {
        m_isNarrow = m_isNarrow || steps.size() > WideHop;
        if (m_isNarrow && steps.removeIf([this](const Step &s) { return !isSameStory(s); }) > 0) {
            m_isWhole = false;
        }
    }

    void keepNearest(QVector<Step> &steps)
    {
        const qsizetype room = MostArticles - m_articles.size();
        if (steps.size() <= room) {
            return;
        }
        m_isWhole = false;
        const auto distance = [this](const Step &step) {
            return std::pair(std::abs(step.to.date - m_start.date), step.to.id);
        };
        std::sort(steps.begin(), steps.end(), [&](const Step &a, const Step &b) {
            return distance(a) < distance(b);
        });
        steps.resize(room);
    }

    QVector<ArticleId> nextLevel(const QVector<ArticleId> &level)
    {
        QVector<Step> steps = stepsFrom(level);
        if (level.first() != m_start.id) {
            narrow(steps);
        }
        keepNearest(steps);
        QVector<ArticleId> next;
        for (const Step &step : std::as_const(steps)) {
            add(step.to);
            next.append(step.to.id);
        }
        return next;
    }

    Database &m_db;
    const StoryArticle m_start;
    QVector<StoryArticle> m_articles;
    QHash<ArticleId, qsizetype> m_places;    // in m_articles
    QHash<ArticleId, QSet<QString>> m_words; // tellingWords() of members
    StoryLinks m_links;
    int m_seen = 0;
    bool m_isNarrow = false; // a crossing of stories was met
    bool m_isWhole = true;
};

void addBacklinks(Database &db, StoryThread &thread)
{
    const QVector<ArticleId> citing = citingNewestFirst(db, thread.article, CountedBacklinks);
    thread.backlinkCount = int(citing.size());
    thread.backlinks = storyArticles(db, citing.mid(0, MostBacklinks));
}

StoryThread threadOf(Database &db, ArticleId id)
{
    const QVector<StoryArticle> start = storyArticles(db, {id});
    StoryThread thread = start.isEmpty() ? StoryThread() : Walk(db, start.first()).run();
    thread.article = id;
    return thread;
}

Result<StoryThread> readThread(Database &db, ArticleId article, ArticleId origin)
{
    StoryThread thread = threadOf(db, origin != 0 ? origin : article);
    thread.article = article;
    if (origin != 0 && thread.position() < 0) {
        thread = threadOf(db, article);
    }
    if (thread.articles.isEmpty()) {
        return fail(Error::Code::NotFound, QStringLiteral("There is no article %1.").arg(article));
    }
    addBacklinks(db, thread);
    return thread;
}

} // namespace

int StoryThread::position() const
{
    const auto found = std::find_if(articles.cbegin(), articles.cend(), [this](const auto &each) {
        return each.id == article;
    });
    return found == articles.cend() ? -1 : int(found - articles.cbegin());
}

int StoryThread::readCount() const
{
    return int(std::count_if(
        articles.cbegin(), articles.cend(), [](const auto &each) { return each.read; }));
}

QFuture<Result<StoryThread>> storyThread(Library &library, ArticleId article, ArticleId origin)
{
    return library.store().readers().read(
        [article, origin](Database &db) { return readThread(db, article, origin); });
}

} // namespace broadsheet
