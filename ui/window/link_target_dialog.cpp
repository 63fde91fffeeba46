#include "ui/window/link_target_dialog.h"

#include "app/article/title.h"
#include "app/article/title_words.h"
#include "app/base/when_done.h"
#include "app/library/searcher.h"
#include "ui/shelf/article_list_model.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/typed_query.h"
#include "ui/window/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace broadsheet {

namespace {

constexpr int Looked = 300; // articles with a word of the title that are compared with it

QStringList tellingWords(const QString &title)
{
    QStringList words;
    for (const TitleWord &word : titleWords(titleKey(title))) {
        if (word.role != TitleWord::Role::Small && !words.contains(word.key)) {
            words.append(word.key);
        }
    }
    return words;
}

} // namespace

LinkTargetDialog::LinkTargetDialog(Library &library, const RelatedLink &link, QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_title(link.text)
    , m_model(new ArticleListModel(library, this))
    , m_list(new ArticleListView(*m_model))
    , m_words(new QLineEdit)
    , m_lead(new QPushButton(tr("Lead here")))
{
    setWindowTitle(tr("Where does this link lead?"));
    setAttribute(Qt::WA_DeleteOnClose);
    resize(560, 520);
    auto *title = new QLabel(link.text);
    title->setTextFormat(Qt::PlainText);
    title->setWordWrap(true);
    title->setFont(headlineFont(16));
    title->setStyleSheet(u"font-size: 16px;"_qs);
    m_words->setPlaceholderText(tr("Search for another article"));
    m_words->setAccessibleName(tr("Search for another article"));
    m_words->setClearButtonEnabled(true);
    m_list->setAccessibleName(tr("Articles that this link may lead to"));
    m_list->setTheme(theme(themeFromName({}, parent->palette())));
    m_lead->setEnabled(false);
    m_lead->setDefault(true);
    auto *buttons = new QDialogButtonBox;
    buttons->addButton(m_lead, QDialogButtonBox::AcceptRole);
    QPushButton *none =
        buttons->addButton(tr("Take the link out"), QDialogButtonBox::DestructiveRole);
    buttons->addButton(QDialogButtonBox::Cancel);
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addWidget(title);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);

    connect(m_words, &QLineEdit::textChanged, this, &LinkTargetDialog::ask);
    connect(m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        m_lead->setEnabled(chosen() != 0);
    });
    connect(m_list, &QListView::doubleClicked, this, &LinkTargetDialog::choose);
    connect(m_lead, &QPushButton::clicked, this, &LinkTargetDialog::choose);
    connect(none, &QPushButton::clicked, this, [this] {
        Q_EMIT targetChosen(0);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    ask({});
}

void LinkTargetDialog::ask(const QString &words)
{
    const QString typed = typedQuery(words);
    typed.isEmpty() ? offerSimilar() : m_model->show(typed, true);
}

void LinkTargetDialog::offerSimilar()
{
    SearchRequest request;
    request.limit = Looked;
    QStringList parts;
    for (const QString &word : tellingWords(m_title).mid(0, 8)) {
        parts.append(u"title:\"%1\""_qs.arg(word));
    }
    request.query = parts.join(u" OR "_qs);
    if (parts.isEmpty()) {
        return;
    }
    whenDone(search(m_library, request), this, [this](const Result<SearchAnswer> &answer) {
        // Without an offer the person can still search.
        whenDone(articleRows(m_library, answer ? answer->ids : QVector<ArticleId>()),
                 this,
                 [this](const Result<QVector<ArticleRow>> &rows) {
                     if (rows && m_words->text().isEmpty()) {
                         offer(*rows);
                     }
                 });
    });
}

void LinkTargetDialog::offer(const QVector<ArticleRow> &rows)
{
    const QStringList wanted = tellingWords(m_title);
    QVector<std::pair<int, ArticleId>> ranked;
    for (const ArticleRow &row : rows) {
        int shared = 0;
        for (const QString &word : tellingWords(row.headline)) {
            shared += wanted.contains(word);
        }
        ranked.append({-shared, row.id});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return a.first < b.first;
    });
    QVector<ArticleId> ids;
    for (const auto &[shared, id] : std::as_const(ranked)) {
        ids.append(id);
    }
    m_model->showArticles(ids);
}

ArticleId LinkTargetDialog::chosen() const { return m_list->selectedIds().value(0); }

void LinkTargetDialog::choose()
{
    if (chosen() != 0) {
        Q_EMIT targetChosen(chosen());
        accept();
    }
}

} // namespace broadsheet
