#pragma once

#include <QString>
#include <QStringList>

namespace broadsheet {

/// The language of a text by its script, else by its commonest small words
/// (resources/phrases/words.tsv). BCP 47; empty when it cannot be told. Looks at a bounded sample.
QString languageOf(const QStringList &lines);

} // namespace broadsheet
