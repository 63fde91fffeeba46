#include "ui/exchange/quote_dialog.h"

#include "app/base/when_done.h"
#include "ui/shelf/article_delegate.h"
#include "ui/shelf/text_lines.h"
#include "ui/shelf/two_line_delegate.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int TypingPause = 250;    // ms
constexpr int LongestPassage = 240; // UTF-16 units
constexpr int LinesOfContext = 3;

QString confidenceText(QuoteConfidence confidence)
{
    switch (confidence) {
    case QuoteConfidence::Exact:
        return QuoteDialog::tr("Word for word");
    case QuoteConfidence::Close:
        return QuoteDialog::tr("Nearly word for word");
    case QuoteConfidence::Likely:
        return QuoteDialog::tr("Perhaps: some words differ");
    }
    Q_UNREACHABLE();
}

// A long passage by its beginning and its end.
QString shortened(const QString &passage)
{
    return passage.size() <= LongestPassage
               ? passage
               : passage.left(LongestPassage / 2) + u" […] "_qs + passage.right(LongestPassage / 2);
}

/// "Word for word · The Example · 5 January 2022".
QString factsOf(const QuoteSource &source)
{
    QStringList facts{confidenceText(source.confidence),
                      source.article.publication,
                      displayDate(source.article.published)};
    facts.removeAll(QString());
    return facts.join(u" · ");
}

/// The passage between its signs, in what stands around it.
QString contextOf(const QuoteSource &source, const QString &begin, const QString &end)
{
    return QString(u'…' + source.before + begin + shortened(source.passage) + end + source.after +
                   u'…')
        .simplified();
}

QListWidgetItem *makeItem(const QuoteSource &source)
{
    auto *item = new QListWidgetItem(source.article.headline.simplified());
    const QString facts = factsOf(source);
    item->setData(TwoLineDelegate::TextRole,
                  facts + u" — "_qs + contextOf(source, HitBegin, HitEnd));
    item->setData(Qt::AccessibleDescriptionRole,
                  facts + u": "_qs + contextOf(source, u"«"_qs, u"»"_qs));
    return item;
}

} // namespace

QuoteDialog::QuoteDialog(Library &library, const QString &quote, QWidget *window)
    : QDialog(window)
    , m_library(library)
    , m_quote(new QPlainTextEdit(quote))
    , m_state(new QLabel)
    , m_list(new QListWidget)
    , m_delegate(new TwoLineDelegate(LinesOfContext, this))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Find the source of a quote"));
    m_quote->setAccessibleName(tr("Quote"));
    m_quote->setPlaceholderText(
        tr("Paste a sentence. Words may be changed or left out: … or [...]"));
    m_quote->setTabChangesFocus(true);
    m_quote->setFixedHeight(90);
    m_state->setObjectName(u"muted"_qs);
    m_state->setTextFormat(Qt::PlainText);
    m_state->setWordWrap(true);
    m_list->setAccessibleName(tr("Sources"));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setItemDelegate(m_delegate);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setVerticalScrollMode(QListWidget::ScrollPerPixel);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    QPushButton *open = buttons->addButton(tr("Open"), QDialogButtonBox::ActionRole);
    buttons->button(QDialogButtonBox::Close)->setIcon({});
    // Enter opens what is chosen; a button that is the default would take it.
    open->setAutoDefault(false);
    buttons->button(QDialogButtonBox::Close)->setAutoDefault(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(m_quote);
    column->addWidget(m_state);
    column->addWidget(m_list, 1);
    column->addWidget(buttons);
    resize(640, 480);

    m_timer.setSingleShot(true);
    m_timer.setInterval(TypingPause);
    connect(&m_timer, &QTimer::timeout, this, &QuoteDialog::find);
    connect(m_quote, &QPlainTextEdit::textChanged, &m_timer, qOverload<>(&QTimer::start));
    connect(m_list, &QListWidget::activated, this, [this](const QModelIndex &index) {
        choose(index.row());
    });
    connect(open, &QPushButton::clicked, this, [this] { choose(m_list->currentRow()); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    m_quote->installEventFilter(this);
    m_quote->selectAll();
    find();
}

void QuoteDialog::setTheme(const Theme &theme) { m_delegate->setTheme(theme); }

// A quote needs no second line of one's own: Enter opens the source that is chosen, from the field
// too, and Down goes to the next one.
bool QuoteDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress) {
        return QDialog::eventFilter(watched, event);
    }
    const auto *key = static_cast<QKeyEvent *>(event);
    if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
        choose(m_list->currentRow());
        return true;
    }
    if (key->key() == Qt::Key_Down && !m_sources.isEmpty() && m_quote->textCursor().atEnd()) {
        m_list->setFocus();
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void QuoteDialog::find()
{
    const quint64 generation = ++m_generation;
    const QString quote = m_quote->toPlainText();
    whenDone(findQuote(m_library, quote),
             this,
             [this, generation](const Result<QVector<QuoteSource>> &sources) {
                 if (generation != m_generation) {
                     return;
                 }
                 if (sources) {
                     show(*sources);
                 } else {
                     m_state->setText(sources.error().message);
                 }
             });
}

void QuoteDialog::show(const QVector<QuoteSource> &sources)
{
    m_sources = sources;
    m_list->clear();
    for (const QuoteSource &source : sources) {
        m_list->addItem(makeItem(source));
    }
    m_list->setCurrentRow(sources.isEmpty() ? -1 : 0);
    m_state->setText(m_quote->toPlainText().trimmed().isEmpty() ? QString()
                     : sources.isEmpty() ? tr("No article in the library holds these words.")
                     : sources.size() == 1
                         ? tr("One source. Enter opens the article at the passage.")
                         : tr("%n sources. Enter opens the article at the passage.",
                              nullptr,
                              int(sources.size())));
}

void QuoteDialog::choose(int row)
{
    if (row >= 0 && row < m_sources.size()) {
        Q_EMIT passageChosen(m_sources.at(row).article.id, m_sources.at(row).start);
        close();
    }
}

} // namespace broadsheet
