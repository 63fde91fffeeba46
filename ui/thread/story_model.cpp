#include "ui/thread/story_model.h"

#include "ui/shelf/article_delegate.h"

#include <QLocale>

#include <algorithm>

namespace broadsheet {

namespace {

QString metaOf(const StoryArticle &article)
{
    const QString date =
        article.isDated ? displayDate(article.published) : StoryModel::tr("No date");
    return article.publication.isEmpty() ? date : date + u" · "_qs + article.publication;
}

QString spoken(const StoryArticle &article, bool isOpen)
{
    QStringList parts{article.headline, metaOf(article)};
    parts.append(isOpen         ? StoryModel::tr("the open article")
                 : article.read ? StoryModel::tr("read")
                                : StoryModel::tr("unread"));
    return parts.join(u", "_qs);
}

} // namespace

StoryModel::StoryModel(QObject *parent)
    : QAbstractListModel(parent)
{
}

void StoryModel::addStory(const StoryThread &thread)
{
    const int position = thread.position();
    for (int i = 0; i < thread.articles.size(); ++i) {
        if (i == 0 && position > 0) {
            m_rows.append({Kind::Heading, tr("Earlier"), {}, false});
        } else if (i == position + 1) {
            m_rows.append({Kind::Heading, tr("Later"), {}, false});
        }
        m_rows.append({Kind::Article, {}, thread.articles[i], i == position});
    }
    if (!thread.isWhole) {
        m_rows.append({Kind::Remark,
                       tr("More articles are linked to these; the closest ones are shown."),
                       {},
                       false});
    }
}

void StoryModel::addBacklinks(const StoryThread &thread)
{
    m_rows.append({Kind::Heading,
                   tr("Links here: %1").arg(QLocale().toString(thread.backlinkCount)),
                   {},
                   false});
    for (const StoryArticle &article : thread.backlinks) {
        m_rows.append({Kind::Article, {}, article, false});
    }
    if (thread.backlinkCount > thread.backlinks.size()) {
        m_rows.append({Kind::Remark,
                       tr("These are the newest. Search for links-to:%1 to see all of them.")
                           .arg(thread.article),
                       {},
                       false});
    }
}

void StoryModel::setThread(const StoryThread &thread)
{
    beginResetModel();
    m_rows.clear();
    if (thread.articles.size() > 1) {
        addStory(thread);
    }
    if (thread.backlinkCount > 0) {
        addBacklinks(thread);
    }
    endResetModel();
}

void StoryModel::setArticles(const QVector<StoryArticle> &articles)
{
    beginResetModel();
    m_rows.clear();
    for (const StoryArticle &article : articles) {
        m_rows.append({Kind::Article, {}, article, false});
    }
    endResetModel();
}

void StoryModel::clear() { setArticles({}); }

int StoryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant StoryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Row &row = m_rows[index.row()];
    const bool isArticle = row.kind == Kind::Article;
    switch (role) {
    case Qt::DisplayRole:
        return isArticle ? row.article.headline : row.words;
    case Qt::AccessibleTextRole:
        return isArticle ? spoken(row.article, row.isOpen) : row.words;
    case KindRole:
        return int(row.kind);
    case MetaRole:
        return isArticle ? metaOf(row.article) : QString();
    case ReadRole:
        return row.article.read;
    case OpenRole:
        return row.isOpen;
    default:
        return {};
    }
}

Qt::ItemFlags StoryModel::flags(const QModelIndex &index) const
{
    const bool isArticle = idAt(index.row()) != 0;
    return isArticle ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

ArticleId StoryModel::idAt(int row) const { return m_rows.value(row).article.id; }

int StoryModel::rowOf(ArticleId id) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [id](const Row &row) {
        return id != 0 && row.article.id == id;
    });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

int StoryModel::openRow() const
{
    const auto found =
        std::find_if(m_rows.cbegin(), m_rows.cend(), [](const Row &row) { return row.isOpen; });
    return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
}

} // namespace broadsheet
