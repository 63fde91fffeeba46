#include "ui/window/link_target_dialog.h"

#include "app/article/title.h"
#include "app/article/title_words.h"
#include "ui/shelf/article_list_model.h"
#include "ui/shelf/article_list_view.h"
#include "ui/shelf/typed_query.h"
#include "ui/window/theme.h"

#include <QDialogButtonBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

// Any of the telling words in the headline; the list puts those with the most of them first.
QString similarTitles(const QString &title)
{
    QStringList words;
    for (const TitleWord &word : titleWords(titleKey(title))) {
        if (word.role != TitleWord::Role::Small && !words.contains(word.key)) {
            words.append(u"title:\"%1\""_qs.arg(word.key));
        }
    }
    return words.mid(0, 8).join(u" OR "_qs);
}

} // namespace

LinkTargetDialog::LinkTargetDialog(Library &library, const RelatedLink &link, QWidget *parent)
    : QDialog(parent)
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

void LinkTargetDialog::setTheme(const Theme &theme) { m_list->setTheme(theme); }

void LinkTargetDialog::ask(const QString &words)
{
    const QString typed = typedQuery(words);
    m_model->show(typed.isEmpty() ? similarTitles(m_title) : typed, true);
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
