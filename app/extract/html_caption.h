#pragma once

// What is written with pictures: captions, their credits, galleries.

#include "app/extract/body_finder.h"

#include <QSet>

namespace broadsheet {

/// The elements that are furniture only for being galleries, and most of whose text is no link:
/// their pictures are the article's.
QSet<int> shownGalleries(const HtmlPieces &pieces, const Body &body);

/// Gives a caption or credit its reason; an advert's mark in a frame for pictures is furniture.
void judgeCaption(const HtmlPiece &piece, Block &block);

/// A caption parted from the credit that ends it.
QVector<Block> captionAndCredit(Block caption);

} // namespace broadsheet
