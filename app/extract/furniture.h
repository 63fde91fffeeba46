#pragma once

// What stands around and between an article but is none of it: adverts, share bars, newsletter
// boxes, cookie notes, placeholders, tags, navigation, comments, copyright.

#include "app/article/block.h"
#include "app/extract/line_facts.h"

namespace broadsheet {

/// Why a line by itself is furniture, in a few words ("placeholder of an embed that never loaded");
/// empty when the line alone does not say so.
QString furnitureReason(QStringView line);

/// "Home / News / Electric Cars", "Home > World > Asia": the way to a page, in steps of a few words.
bool isBreadcrumb(QStringView line);

/// Hides sentences that are made of the wording of newsletter boxes, cookie notes and footers ("Get
/// the headlines in your inbox, sign up for our newsletter"). The line model, which weighs words
/// one by one, takes such a sentence for a paragraph when its words are new.
void settleNotices(const TextFacts &facts, QVector<Block> &blocks);

} // namespace broadsheet
