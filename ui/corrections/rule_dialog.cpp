#include "ui/corrections/rule_dialog.h"

#include "app/base/when_done.h"
#include "ui/corrections/block_kinds.h"
#include "ui/window/rows_table.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace broadsheet {

namespace {

constexpr int TypingPause = 250; // ms
constexpr int QuoteShown = 70;   // UTF-16 units

QString wordsOf(const Block &block)
{
    const QString words =
        block.label.isEmpty() ? block.text : block.label + QStringLiteral(": ") + block.text;
    return words.simplified();
}

QString cut(const QString &words)
{
    return words.size() > QuoteShown ? words.left(QuoteShown).trimmed() + QChar(0x2026) : words;
}

// "Sign up for": what such boxes have in common, to be changed by the reader.
QString firstWords(const QString &words)
{
    constexpr int Words = 3;
    return words.section(u' ', 0, Words - 1);
}

QLabel *plainLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    return label;
}

QTableWidget *makeTable()
{
    QTableWidget *table = makeRowsTable(RuleDialog::tr("Blocks that would change"),
                                        {RuleDialog::tr("Article"), RuleDialog::tr("Block")});
    table->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    return table;
}

} // namespace

RuleDialog::RuleDialog(Library &library,
                       const RuleScope &scope,
                       const Block &block,
                       QWidget *parent)
    : QDialog(parent)
    , m_library(library)
    , m_scope(scope)
    , m_words(wordsOf(block))
    , m_exact(new QRadioButton(tr("say &exactly “%1”").arg(cut(m_words).replace(u'&', u"&&"_qs))))
    , m_beginning(new QRadioButton(tr("&begin with")))
    , m_begins(new QLineEdit(firstWords(m_words)))
    , m_becomes(new QComboBox)
    , m_summary(plainLabel({}))
    , m_matches(makeTable())
    , m_apply(nullptr)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Make a rule"));
    fillKinds(block);
    buildLayout();
    m_exact->setChecked(true);
    m_typing.setSingleShot(true);
    m_typing.setInterval(TypingPause);
    connect(&m_typing, &QTimer::timeout, this, &RuleDialog::preview);
    connect(m_exact, &QRadioButton::toggled, this, &RuleDialog::preview);
    connect(m_becomes, &QComboBox::currentIndexChanged, this, &RuleDialog::preview);
    connect(m_begins, &QLineEdit::textChanged, this, [this] {
        m_beginning->setChecked(true);
        m_typing.start();
    });
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT ruleMade(rule()); });
    preview();
}

RuleDialog::~RuleDialog()
{
    if (m_job) {
        m_job->cancel = true;
    }
}

void RuleDialog::fillKinds(const Block &block)
{
    m_becomes->setAccessibleName(tr("What they become"));
    m_becomes->addItem(tr("hidden"));
    for (const auto &[kind, name] : kindsToChoose()) {
        m_becomes->addItem(kindInWords(kind), kindName(kind));
    }
    // What the reader just made of the block; most of all, such blocks are in the way.
    const bool corrected = !block.hidden && block.reason == reasonForOwnCorrection();
    m_becomes->setCurrentIndex(corrected ? qMax(0, m_becomes->findData(kindName(block.kind))) : 0);
}

void RuleDialog::buildLayout()
{
    m_begins->setAccessibleName(tr("The words they begin with"));
    auto *begins = new QHBoxLayout;
    begins->addWidget(m_beginning);
    begins->addWidget(m_begins, 1);
    auto *becomes = new QHBoxLayout;
    auto *label = new QLabel(tr("are to be &made:"));
    label->setBuddy(m_becomes);
    becomes->addWidget(label);
    becomes->addWidget(m_becomes);
    becomes->addStretch(1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel);
    m_apply = buttons->addButton(tr("&Apply to these articles"), QDialogButtonBox::AcceptRole);
    buttons->button(QDialogButtonBox::Cancel)->setIcon({});
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 18, 20, 16);
    column->setSpacing(10);
    column->addWidget(plainLabel(
        tr("In %1, those here and those to come, blocks that").arg(scopeInWords(m_scope))));
    column->addWidget(m_exact);
    column->addLayout(begins);
    column->addLayout(becomes);
    column->addSpacing(6);
    column->addWidget(m_summary);
    column->addWidget(m_matches, 1);
    column->addWidget(buttons);
    resize(640, 520);
}

CorrectionRule RuleDialog::rule() const
{
    CorrectionRule rule;
    rule.scope = m_scope;
    rule.match =
        m_exact->isChecked() ? CorrectionRule::Match::Exact : CorrectionRule::Match::Beginning;
    rule.words = m_exact->isChecked() ? m_words : m_begins->text().simplified();
    rule.change.kind = kindFromName(m_becomes->currentData().toString());
    rule.change.hidden = !rule.change.kind;
    return rule;
}

void RuleDialog::say(const QString &words, bool usable)
{
    m_summary->setText(words);
    m_apply->setEnabled(usable);
}

void RuleDialog::preview()
{
    m_typing.stop();
    if (m_job) {
        m_job->cancel = true;
    }
    m_matches->setRowCount(0);
    if (!isUsable(rule())) {
        say(tr("Write at least %1 letters: shorter beginnings would take too much.")
                .arg(LeastBeginning),
            false);
        return;
    }
    say(tr("Looking for such blocks…"), false);
    m_job = std::make_shared<ReparseJob>();
    whenDone(previewRule(m_library, rule(), m_job),
             this,
             [this, job = m_job](const Result<RulePreview> &found) {
                 if (job != m_job) {
                     return; // another one has been asked for since
                 }
                 found ? showPreview(*found) : say(found.error().message, false);
             });
}

void RuleDialog::showPreview(const RulePreview &found)
{
    const QString searched = QLocale().toString(found.searched);
    if (found.blocks == 0) {
        say(tr("None of the %1 articles here would change. The rule would be for those to come.")
                .arg(searched),
            true);
    } else {
        const QString blocks =
            found.blocks == 1 ? tr("One block would change")
                              : tr("%1 blocks would change").arg(QLocale().toString(found.blocks));
        say(tr("%1, in %2 of %3 articles.")
                .arg(blocks, QLocale().toString(found.articles), searched),
            true);
    }
    m_matches->setRowCount(int(found.first.size()));
    for (int row = 0; row < found.first.size(); ++row) {
        const RuleMatch &match = found.first[row];
        const QString words = wordsOf(match.block);
        auto *headline = makeCell(match.headline);
        auto *block = makeCell(cut(words), words.left(400));
        m_matches->setItem(row, 0, headline);
        m_matches->setItem(row, 1, block);
    }
}

} // namespace broadsheet
