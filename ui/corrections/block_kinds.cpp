#include "ui/corrections/block_kinds.h"

#include <QCoreApplication>

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

} // namespace broadsheet
