#include "ui/corrections/block_kinds.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

namespace broadsheet {

namespace {

QString tr(const char *text) { return QCoreApplication::translate("broadsheet::BlockKinds", text); }

} // namespace

QVector<std::pair<BlockKind, QString>> kindsToChoose()
{
    return {{BlockKind::Paragraph, tr("&Paragraph")},
            {BlockKind::Headline, tr("&Headline")},
            {BlockKind::Kicker, tr("&Kicker")},
            {BlockKind::Standfirst, tr("&Standfirst")},
            {BlockKind::Byline, tr("&Byline")},
            {BlockKind::Dateline, tr("&Dateline")},
            {BlockKind::Crosshead, tr("Crosshead (&X)")},
            {BlockKind::PullQuote, tr("P&ull quote")},
            {BlockKind::BlockQuote, tr("Block &quote")},
            {BlockKind::ListItem, tr("&List item")},
            {BlockKind::Caption, tr("&Caption")},
            {BlockKind::Credit, tr("Credi&t")},
            {BlockKind::Related, tr("&Related link")}};
}

QString kindInWords(BlockKind kind)
{
    for (const auto &[known, name] : kindsToChoose()) {
        if (known == kind) {
            return QString(name).remove(u'&').remove(QStringLiteral(" (X)")).toLower();
        }
    }
    return tr("furniture");
}

QString changeInWords(const BlockChange &change)
{
    if (change.hidden.value_or(change.kind == BlockKind::Furniture)) {
        return tr("hidden");
    }
    return change.kind ? kindInWords(*change.kind) : tr("shown");
}

QString shortScopeName(const RuleScope &scope)
{
    return scope.kind == RuleScope::Kind::Folder
               ? tr("the folder “%1”").arg(QFileInfo(scope.name).fileName())
               : scope.name;
}

QString scopeInWords(const RuleScope &scope)
{
    switch (scope.kind) {
    case RuleScope::Kind::Publication:
        return tr("all articles of %1").arg(scope.name);
    case RuleScope::Kind::Host:
        return tr("all articles from %1").arg(scope.name);
    case RuleScope::Kind::Folder:
        return tr("all articles of the folder %1").arg(QDir::toNativeSeparators(scope.name));
    }
    Q_UNREACHABLE();
}

} // namespace broadsheet
