#include "app/article/related_link.h"

namespace broadsheet {

QString linkStateName(LinkState state)
{
    switch (state) {
    case LinkState::Resolved:
        return QStringLiteral("resolved");
    case LinkState::Ambiguous:
        return QStringLiteral("ambiguous");
    case LinkState::Wanted:
        return QStringLiteral("wanted");
    case LinkState::External:
        return QStringLiteral("external");
    case LinkState::Removed:
        return QStringLiteral("removed");
    }
    Q_UNREACHABLE();
}

std::optional<LinkState> linkStateFromName(QStringView name)
{
    for (const LinkState state : {LinkState::Resolved,
                                  LinkState::Ambiguous,
                                  LinkState::Wanted,
                                  LinkState::External,
                                  LinkState::Removed}) {
        if (linkStateName(state) == name) {
            return state;
        }
    }
    return std::nullopt;
}

QVector<RelatedLink> linksOf(const Article &article)
{
    QVector<RelatedLink> links;
    for (int b = 0; b < article.blocks.size(); ++b) {
        const Block &block = article.blocks[b];
        const auto add = [&](int run, const QString &text, const QString &href) {
            RelatedLink link;
            link.ordinal = int(links.size());
            link.block = b;
            link.run = run;
            link.text = text;
            link.href = href;
            link.state = href.isEmpty() ? LinkState::Wanted : LinkState::External;
            links.append(link);
        };
        if (block.kind == BlockKind::Related) {
            add(-1, block.text, block.href);
            continue;
        }
        for (int r = 0; r < block.runs.size(); ++r) {
            const Run &run = block.runs[r];
            if (!run.href.isEmpty()) {
                add(r, block.text.mid(run.start, run.length), run.href);
            }
        }
    }
    return links;
}

} // namespace broadsheet
