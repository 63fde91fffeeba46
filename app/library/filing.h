#pragma once

// Files one parsed article in the library: which article is it, is this a new version of it? All in
// the writer's transaction, so that two imports at once cannot file it twice.
// Identity, in this order: the bytes; the file's path; the canonical address, if the texts have
// something in common; headline and publication, if the texts are nearly identical. An article that
// the library does not know may still be one that the notebook knows: its notes find it again.
// Where an exported library says which article it is, that and the bytes and path alone decide: two
// that were apart stay apart.

#include "app/annotation/annotation.h"
#include "app/article/copy_sketch.h"
#include "app/article/reading_text.h"
#include "app/library/importer.h"
#include "app/store/article_table.h"
#include "app/store/original_table.h"

namespace broadsheet {

class Database;

/// What is to be filed; made off the writer's thread by parseFile().
struct ParsedArticle
{
    QString path;   // absolute; "sample:NAME" for those that ship with the program
    int part = 0;   // n-th article of the file, from 0
    ArticleKey key; // whose version it is, where an exported library says so; else empty
    bool sample = false;
    Original original; // its bytes are shared by all articles of the file
    Article article;
    ReadingText text;
    QByteArray textHash;
    QByteArray json; // packedArticle()
    CopySketch copySketch;
    // Filled in while it is filed, once it is known which article it is.
    QByteArray extracted;   // packedArticle() before the reader's corrections; empty: none
    QByteArray corrections; // Corrections::mark()
};

struct Filed
{
    ArticleId id = 0;
    ImportStatus status = ImportStatus::Failed;
    QVector<ArticleId> woken; // articles whose links lead here now, or no longer
};

Filed fileArticle(Database &db, const ParsedArticle &parsed);

/// A file whose bytes are those of the newest versions of its articles needs no parsing: gives
/// these articles. Empty when it must be parsed, also since one of them is damaged. Only reads.
QVector<ArticleId> findUnchanged(Database &db, const QByteArray &originalHash, const QString &path);

/// Takes an article out, with its versions and links; its notes stay. Gives the articles whose
/// links led to it. False ids are passed over. It can be put back.
QVector<ArticleId> removeArticle(Database &db, ArticleId id);

/// Puts a removed article back as it was, a damaged one too, under its id. Gives the articles whose
/// links lead to it again. NotFound; Invalid when it has been imported anew.
Result<QVector<ArticleId>> putBackArticle(Database &db, ArticleId id);

} // namespace broadsheet
