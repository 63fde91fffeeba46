#pragma once

// What a reader did besides notes, as one JSON file of an exported library (exporter.h):
//
// {"program": "Broadsheet", "format": 1,
//  "articles": [{"key", "url", "path", "part", "headline", "publication",
//    "reading":     {"read", "block", "offset", "changed"},
//    "corrections": [{"block", "ordinal", "quote", "kind", "hidden", "changed"}],
//    "links":       [{"text", "href", "target", "changed"}]}],
//  "rules": [{"id", "scope", "name", "match", "words", "kind", "hidden"}]}
//
// `offset` counts UTF-16 units within the block; `block` of a correction is the hash of its words
// (article/correction.h), `kind` a block's (article/block.h) or "" as it was found, `hidden`
// missing when it goes with the kind; `target` is the key of the article that the reader led a link
// to, "" where it leads nowhere. Times are ISO 8601 in UTC.

#include "app/base/result.h"
#include "app/store/correction_table.h"
#include "app/store/link_rows.h"
#include "app/store/reading_table.h"
#include "app/store/subject_table.h"

namespace broadsheet {

class Database;

inline const QString ReaderRecordName = QStringLiteral("reader.json");

struct ReaderRecord
{
    QVector<Subject> articles; // that the other lists name, by key
    QVector<KeptReading> readings;
    QVector<KeptCorrection> corrections;
    QVector<KeptChoice> links;
    QVector<CorrectionRule> rules; // oldest first
};

ReaderRecord readerRecord(Database &db);

/// The same record gives the same bytes.
QByteArray readerRecordJson(const ReaderRecord &record);

/// Malformed, Newer. Entries that say nothing usable are left out.
Result<ReaderRecord> readReaderRecord(const QByteArray &json);

/// For the notebook's writer. What is as new here stays; what is there already is not put in twice.
void takeReaderRecord(Database &notebook, const ReaderRecord &record);

} // namespace broadsheet
