#pragma once

// When do two printed titles name the same article? Quotes, dashes, case, accents, "… - Site" and
// truncation may differ; a number may not.

#include <QString>
#include <QStringList>

namespace broadsheet {

/// folded() title: what the store indexes. Equal keys are the same title. Only the first 1,000
/// units of a title count.
QString titleKey(QStringView title);

/// The keys a title may go by: whole, without its last "… - Site" or "… | Site" part, without its
/// first "Site | …" part. The whole title's key comes first; no duplicates, no empty keys. A part
/// that holds a number is never left out: it may be what tells two articles apart.
QStringList titleKeys(QStringView title);

/// The key of a title that ends in "…" or "...", without it; empty when the title is not truncated.
/// The full title's key starts with it.
QString truncatedKey(QStringView title);

/// Can a title that was cut be this full one? Both are keys. It must say enough (three words or
/// twelve units), and the cut must not have gone through a number: "Storm kills 3…" may be 30.
bool continuesTitle(QStringView truncated, QStringView full);

/// The same of a title that shows no sign of a cut, so it must say more: four words and twenty
/// units. No number may follow where it ends: "Live from day" may be any day's.
bool continuesUnmarkedTitle(QStringView truncated, QStringView full);

} // namespace broadsheet
