#pragma once

#include <QByteArray>
#include <QString>

namespace broadsheet {

/// A few words for a sign of the line model, from resources/model/reasons.tsv: "holds the word
/// “photo”".
QString wordsForSign(const QByteArray &sign);

} // namespace broadsheet
