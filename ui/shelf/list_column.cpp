#include "ui/shelf/list_column.h"

#include "app/base/when_done.h"
#include "ui/notes/note_editor.h"
#include "ui/notes/notebook_view.h"
#include "ui/shelf/article_list_model.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/empty_page.h"
#include "ui/shelf/typed_query.h"
#include "ui/shelf/wanted_view.h"
#include "ui/window/message_strip.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QStackedWidget>

namespace broadsheet {

namespace {

constexpr int RefreshDelay = 150; // ms

} // namespace

ListColumn::ListColumn(Library &library, QWidget *parent)
    : QWidget(parent)
    , m_library(library)
    , m_entry(shelfEntries({}).first())
    , m_model(new ArticleListModel(library, this))
    , m_list(new ArticleListView(*m_model))
    , m_notebook(new NotebookView(library))
    , m_wanted(new WantedView(library))
    , m_empty(new EmptyPage)
    , m_pages(new QStackedWidget)
    , m_title(new QLabel(m_entry.name))
    , m_count(new QLabel)
    , m_samples(new MessageStrip)
{
    setObjectName(u"listColumn"_qs);
    setAttribute(Qt::WA_StyledBackground);
    m_title->setStyleSheet(u"font-size: 17px;"_qs);
    m_title->setFont(headlineFont(17, QFont::Bold));
    m_title->setTextFormat(Qt::PlainText);
    m_count->setObjectName(u"muted"_qs);
    auto *head = new QWidget;
    head->setObjectName(u"listHead"_qs);
    head->setAttribute(Qt::WA_StyledBackground);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins(20, 12, 20, 11);
    row->addWidget(m_title, 1);
    row->addWidget(m_count);
    for (QWidget *page : std::initializer_list<QWidget *>{m_list, m_notebook, m_wanted, m_empty}) {
        m_pages->addWidget(page);
    }
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(head);
    column->addWidget(m_samples);
    column->addWidget(m_pages, 1);

    m_refresh.setSingleShot(true);
    m_refresh.setInterval(RefreshDelay);
    connect(&m_refresh, &QTimer::timeout, this, [this] {
        m_entry.kind == ShelfEntry::Kind::Articles ? m_model->refresh() : ask();
    });
    const auto refreshSoon = [this] {
        if (!m_refresh.isActive()) {
            m_refresh.start();
        }
    };
    connect(&library, &Library::articlesChanged, this, refreshSoon);
    connect(&library, &Library::articleUpdated, this, refreshSoon);
    connect(&library, &Library::annotationsChanged, this, [this, refreshSoon] {
        m_entry.kind == ShelfEntry::Kind::Articles ? m_model->refreshRows() : refreshSoon();
    });
    // What has just been read stays where it is, also in Unread: only its look changes.
    connect(&library, &Library::readStateChanged, m_model, &ArticleListModel::refreshRows);
    connect(m_model, &ArticleListModel::answered, this, &ListColumn::takeAnswer);
    connect(m_model, &ArticleListModel::failed, this, &ListColumn::fail);
    connect(m_notebook, &NotebookView::noteChosen, this, &ListColumn::noteChosen);
    connect(m_notebook, &NotebookView::failed, this, &ListColumn::fail);
    connect(m_notebook, &NotebookView::listed, this, [this](int count) {
        if (m_entry.kind == ShelfEntry::Kind::Notes) {
            showCount(count, false);
            m_notebook->isNotebookEmpty() ? showPage(m_notebook, 0)
                                          : m_pages->setCurrentWidget(m_notebook);
        }
    });
    connect(m_wanted, &WantedView::citationChosen, this, &ListColumn::citationChosen);
    connect(m_wanted, &WantedView::failed, this, &ListColumn::fail);
    connect(m_samples, &MessageStrip::actionChosen, this, &ListColumn::sampleRemovalChosen);
}

void ListColumn::setTheme(const Theme &theme)
{
    m_list->setTheme(theme);
    m_notebook->setTheme(theme);
    m_wanted->setTheme(theme);
}

void ListColumn::show(const ShelfEntry &entry)
{
    m_entry = entry;
    m_title->setText(entry.name);
    showSamples();
    ask();
}

void ListColumn::setWords(const QString &words)
{
    const QString query = typedQuery(words);
    if (query == m_query) {
        return;
    }
    m_query = query;
    m_words = words.trimmed();
    ask();
}

void ListColumn::setLeadsOnly(bool leadsOnly) { m_model->setLeadsOnly(leadsOnly); }

void ListColumn::setArticlesInLibrary(int count) { m_articlesInLibrary = count; }

void ListColumn::setSamples(int count)
{
    if (count > 0) {
        m_samples->showMessage(count == 1 ? tr("1 sample article")
                                          : tr("%n sample articles", nullptr, count),
                               MessageStrip::Stay::Lasting,
                               tr("Remove them"));
    } else {
        m_samples->clear();
    }
    showSamples();
}

// Notes and wanted titles are no samples. A strip that was closed has no words.
void ListColumn::showSamples()
{
    m_samples->setVisible(m_entry.kind == ShelfEntry::Kind::Articles &&
                          !m_samples->message().isEmpty());
}

void ListColumn::focusRows()
{
    QWidget *page = m_pages->currentWidget();
    QWidget *rows = page->focusProxy() != nullptr ? page->focusProxy() : page;
    if (page != m_empty && rows->isVisibleTo(this)) {
        rows->setFocus();
    }
}

ArticleId ListColumn::firstArticle() const { return m_model->idAt(0); }

void ListColumn::ask()
{
    ++m_generation;
    switch (m_entry.kind) {
    case ShelfEntry::Kind::Notes:
        m_notebook->ask(m_words);
        break;
    case ShelfEntry::Kind::Wanted:
        askWanted();
        break;
    default:
        m_model->show(listQuery(m_entry, m_query), !m_query.isEmpty());
    }
}

void ListColumn::askWanted()
{
    whenDone(wantedTitles(m_library),
             this,
             [this, generation = m_generation](const Result<QVector<WantedTitle>> &titles) {
                 if (generation == m_generation) {
                     titles ? takeWanted(*titles) : fail(titles.error());
                 }
             });
}

void ListColumn::takeWanted(const QVector<WantedTitle> &all)
{
    QVector<WantedTitle> titles;
    for (const WantedTitle &title : all) {
        if (title.title.contains(m_words, Qt::CaseInsensitive)) {
            titles.append(title);
        }
    }
    showCount(int(titles.size()), false);
    showPage(m_wanted, int(titles.size()));
    m_wanted->setTitles(titles);
}

void ListColumn::takeAnswer(const SearchAnswer &answer)
{
    if (m_entry.kind != ShelfEntry::Kind::Articles) {
        return;
    }
    showCount(answer.total, answer.capped);
    showPage(m_list, int(answer.ids.size()));
    Q_EMIT hitsChanged(m_words.isEmpty() ? QStringList() : answer.words);
    Q_EMIT filled();
}

void ListColumn::showCount(int count, bool capped)
{
    const QString number = QLocale().toString(count);
    m_count->setText(capped ? number + u'+' : number);
}

void ListColumn::showPage(QWidget *page, int count)
{
    if (count == 0) {
        const EmptyState state = emptyState(m_entry, m_words, m_articlesInLibrary);
        m_empty->setText(state.title, state.text);
    }
    m_pages->setCurrentWidget(count == 0 ? m_empty : page);
}

void ListColumn::fail(const Error &error)
{
    m_empty->setText(tr("This list could not be read"), error.message);
    m_pages->setCurrentWidget(m_empty);
    m_count->clear();
    Q_EMIT filled();
}

} // namespace broadsheet
