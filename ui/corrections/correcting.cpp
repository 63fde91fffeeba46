#include "ui/corrections/correcting.h"

#include "ui/corrections/block_kinds.h"
#include "ui/corrections/rule_dialog.h"
#include "ui/corrections/rules_dialog.h"
#include "ui/reader/reader_view.h"

#include <QAction>
#include <QActionGroup>
#include <QGuiApplication>
#include <QLocale>
#include <QMenu>
#include <QScreen>

namespace broadsheet {

namespace {

// Below the block or above it, so that it can be read; where neither has room, at its far edge.
QPoint placeFor(const QSize &menu, const QRect &block, const QRect &screen)
{
    constexpr int Gap = 8;
    if (block.bottom() + Gap + menu.height() <= screen.bottom()) {
        return {block.left(), block.bottom() + Gap};
    }
    if (block.top() - Gap - menu.height() >= screen.top()) {
        return {block.left(), block.top() - Gap - menu.height()};
    }
    const int beside =
        QGuiApplication::isRightToLeft() ? block.left() - menu.width() - Gap : block.right() + Gap;
    return {qBound(screen.left(), beside, screen.right() - menu.width()), block.top()};
}

} // namespace

Correcting::Correcting(Library &library,
                       NotebookEdits &undo,
                       ArticleSession &session,
                       QWidget *window)
    : QObject(window)
    , m_library(library)
    , m_edits(library, undo)
    , m_session(session)
    , m_window(window)
{
    connect(&m_edits, &CorrectionEdits::failed, this, &Correcting::failed);
    connect(&m_edits, &CorrectionEdits::corrected, this, [this](const CorrectionDone &made) {
        if (made.after.hidden.value_or(false)) {
            Q_EMIT done(tr("Hidden. Press . to see what is hidden."));
        }
    });
    connect(&m_edits, &CorrectionEdits::ruleApplied, this, [this](int articles) {
        Q_EMIT done(
            articles == 0 ? tr("The rule is kept. No article changed.")
            : articles == 1
                ? tr("The rule is kept. One article changed.")
                : tr("The rule is kept. %1 articles changed.").arg(QLocale().toString(articles)));
    });
}

void Correcting::setReader(ReaderView *reader)
{
    m_reader = reader;
    connect(reader, &ReaderView::blockMarked, this, &Correcting::popUp);
}

const Block *Correcting::blockAt(int block) const
{
    const OpenedArticle *article = m_session.article();
    const bool known = article != nullptr && block >= 0 && block < article->article.blocks.size();
    return known ? &article->article.blocks.at(block) : nullptr;
}

bool Correcting::isNewest() const
{
    const OpenedArticle *article = m_session.article();
    return article != nullptr && article->isNewest() && m_session.comparison() == nullptr;
}

bool Correcting::mayCorrect(int block)
{
    if (blockAt(block) == nullptr) {
        Q_EMIT hint(tr("Point at a block with the mouse, or select some of its words first."));
        return false;
    }
    if (!isNewest()) {
        Q_EMIT hint(tr("Only the newest version can be corrected. Open it first."));
        return false;
    }
    return true;
}

Correcting::Chosen Correcting::chosen(int block) const
{
    const OpenedArticle *article = m_session.article();
    return {article->row.id, block, blockNames(article->article.blocks).at(block)};
}

void Correcting::correct(const Chosen &chosen, const BlockChange &change)
{
    m_edits.correct(chosen.article, chosen.block, chosen.name, change);
}

void Correcting::toggleHidden()
{
    const int block = m_reader != nullptr ? m_reader->chosenBlock() : -1;
    if (mayCorrect(block)) {
        correct(chosen(block), {{}, !blockAt(block)->hidden});
    }
}

void Correcting::choose()
{
    const int chosen = m_reader != nullptr ? m_reader->chosenBlock() : -1;
    const int block = chosen < 0 && m_reader != nullptr ? m_reader->topBlock() : chosen;
    if (mayCorrect(block)) {
        m_choosing = block;
        m_reader->markBlock(block);
    }
}

void Correcting::popUp(const QRect &where)
{
    const int block = std::exchange(m_choosing, -1);
    if (blockAt(block) == nullptr) {
        return;
    }
    auto *menu = new QMenu(m_window);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setAccessibleName(tr("What is this block? %1").arg(blockAt(block)->text.left(80)));
    fill(menu, block);
    connect(menu, &QMenu::aboutToHide, m_reader, [this] { m_reader->markBlock(-1); });
    const QRect onScreen(m_reader->mapToGlobal(where.topLeft()), where.size());
    menu->popup(placeFor(menu->sizeHint(), onScreen, m_window->screen()->availableGeometry()));
}

void Correcting::addTo(QMenu *menu)
{
    const int block = m_reader != nullptr ? m_reader->chosenBlock() : -1;
    const Block *found = blockAt(block);
    if (found == nullptr || !isNewest()) {
        return;
    }
    menu->addSeparator();
    QAction *hide =
        menu->addAction(found->hidden ? tr("&Show this block") : tr("&Hide this block"));
    connect(hide, &QAction::triggered, this, [this, block = chosen(block), hidden = found->hidden] {
        correct(block, {{}, !hidden});
    });
    QMenu *kinds = menu->addMenu(tr("This block &is"));
    fill(kinds, block);
    connect(kinds, &QMenu::aboutToShow, m_reader, [this, block] { m_reader->markBlock(block); });
    connect(menu, &QMenu::aboutToHide, m_reader, [this] { m_reader->markBlock(-1); });
}

void Correcting::fill(QMenu *menu, int block)
{
    const Block *found = blockAt(block);
    if (found->kind != BlockKind::Image) {
        fillKinds(menu, block);
        menu->addSeparator();
    }
    QAction *hide = menu->addAction(found->hidden ? tr("Sho&w it") : tr("&Furniture: hide it"));
    connect(hide, &QAction::triggered, this, [this, block = chosen(block), hidden = found->hidden] {
        correct(block, {{}, !hidden});
    });
    QAction *asFound = menu->addAction(tr("As it was f&ound"));
    connect(
        asFound, &QAction::triggered, this, [this, block = chosen(block)] { correct(block, {}); });
    addRuleEntry(menu, block);
}

void Correcting::addRuleEntry(QMenu *menu, int block)
{
    const ArticleRow &row = m_session.article()->row;
    const RuleScope scope = scopeOf(row.publication, row.url, row.path);
    const Block *found = blockAt(block);
    if (scope.name.isEmpty() || found->kind == BlockKind::Image) {
        return;
    }
    menu->addSeparator();
    QAction *rule = menu->addAction(
        tr("&Make this a rule for %1…").arg(shortScopeName(scope).replace(u'&', u"&&"_qs)));
    connect(rule, &QAction::triggered, this, [this, scope, found = *found] {
        auto *dialog = new RuleDialog(m_library, scope, found, m_window);
        connect(dialog, &RuleDialog::ruleMade, this, [this](const CorrectionRule &rule) {
            Q_EMIT hint(tr("Applying the rule…"));
            m_edits.addRule(rule);
        });
        dialog->open();
    });
}

void Correcting::showRules()
{
    auto *dialog = new RulesDialog(m_library, m_window);
    connect(dialog, &RulesDialog::removalChosen, &m_edits, &CorrectionEdits::removeRule);
    connect(&m_edits, &CorrectionEdits::rulesChanged, dialog, &RulesDialog::refresh);
    dialog->open();
}

void Correcting::fillKinds(QMenu *menu, int block)
{
    const Block *found = blockAt(block);
    auto *group = new QActionGroup(menu);
    for (const auto &[kind, name] : kindsToChoose()) {
        QAction *action = menu->addAction(name);
        action->setCheckable(true);
        action->setChecked(!found->hidden && found->kind == kind);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [this, block = chosen(block), kind = kind] {
            correct(block, {kind, {}});
        });
    }
}

} // namespace broadsheet
