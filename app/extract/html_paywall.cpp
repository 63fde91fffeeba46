#include "app/extract/html_paywall.h"

namespace broadsheet {

namespace {

constexpr qsizetype ShortText = 1500; // letters; a beginning rather than an article
constexpr int Reach = 40;             // pieces below the body where its paywall may stand

struct Prose
{
    qsizetype letters = 0;
    bool breaksOff = false; // the last paragraph ends in an ellipsis
};

Prose proseOf(const HtmlPieces &pieces, const Body &body)
{
    Prose prose;
    for (int i = body.first; i < body.last; ++i) {
        if (proseValue(pieces.pieces[i]) > 0) {
            const QString &text = pieces.pieces[i].block.text;
            prose.letters += text.size();
            prose.breaksOff = text.endsWith(u"...") || text.endsWith(QChar(0x2026));
        }
    }
    return prose;
}

bool standsAtAWall(const HtmlPieces &pieces, const Body &body)
{
    const int end = qMin(int(pieces.pieces.size()), body.last + Reach);
    for (int i = body.first; i < end; ++i) {
        if ((pieces.pieces[i].words | pieces.pieces[i].around).testFlag(Markup::Paywall)) {
            return true;
        }
    }
    return false;
}

} // namespace

QString paywallNote(const HtmlPieces &pieces, const Body &body, const PageMetadata &metadata)
{
    const bool declared = metadata.jsonLd.paywalled || metadata.locked;
    const bool wall = standsAtAWall(pieces, body);
    const Prose prose = proseOf(pieces, body);
    if ((wall && prose.letters < ShortText) || (declared && prose.breaksOff)) {
        return QStringLiteral("only the beginning of the article is here: the page ends at a "
                              "paywall");
    }
    return declared ? QStringLiteral("the page says that its text is not free: it may be cut short")
                    : QString();
}

} // namespace broadsheet
