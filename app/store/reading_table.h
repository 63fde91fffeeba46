#pragma once

// Read state, and where a reader stopped. Functions throw as Database does.

#include "app/annotation/annotation.h"

namespace broadsheet {

class Database;

struct StoredReading
{
    bool read = false;
    int block = 0;
    int offset = 0; // UTF-16 units within the block
};

StoredReading findReading(Database &db, const ArticleKey &key);
void putReadState(Database &db, const ArticleKey &key, bool read, const QDateTime &when);
void putPosition(Database &db, const ArticleKey &key, int block, int offset, const QDateTime &when);

/// What is known of the reading of one article, and since when.
struct KeptReading
{
    ArticleKey article;
    StoredReading reading;
    QDateTime changed;
};

/// By key.
QVector<KeptReading> allReadings(Database &db);

/// Puts in what another library knew, unless what is here is as new.
void takeReading(Database &db, const KeptReading &reading);

} // namespace broadsheet
