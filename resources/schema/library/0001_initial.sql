-- What was collected. Everything here can be had again from the originals.

-- The bytes of each imported file, once, however many articles it holds.
CREATE TABLE original (
    id     INTEGER PRIMARY KEY,
    hash   BLOB NOT NULL UNIQUE, -- BLAKE2b-256 of the bytes
    size   INTEGER NOT NULL,     -- bytes, unpacked
    format TEXT NOT NULL,
    bytes  BLOB NOT NULL         -- zstd, with its checksum
) STRICT;

-- What a list shows. Ids are never given out twice: a link or the way back must not lead to another
-- article after one was removed.
CREATE TABLE article (
    id          INTEGER PRIMARY KEY AUTOINCREMENT,
    key         TEXT NOT NULL UNIQUE,       -- its lasting name, which the notebook uses
    date        INTEGER NOT NULL,           -- ms since 1970 (UTC): when published, else when added
    path        TEXT NOT NULL,              -- the file that its newest version came from
    part        INTEGER NOT NULL DEFAULT 0, -- n-th article of that file, from 0
    headline    TEXT NOT NULL,              -- the file's name when it has none
    standfirst  TEXT NOT NULL,
    publication TEXT NOT NULL,
    published   TEXT NOT NULL,              -- ISO 8601 as printed, or empty
    url         TEXT NOT NULL,
    language    TEXT NOT NULL,
    versions    INTEGER NOT NULL DEFAULT 1, -- the newest version's number
    text_hash   BLOB NOT NULL,              -- of the newest reading text
    sample      INTEGER NOT NULL DEFAULT 0  -- came with the program
) STRICT;

-- The list's order, without touching a row.
CREATE INDEX article_by_date ON article (date, id);
CREATE INDEX article_by_path ON article (path, part);
CREATE INDEX article_by_publication ON article (publication) WHERE publication <> '';
CREATE INDEX article_samples ON article (id) WHERE sample;

CREATE TABLE version (
    article   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,                            -- from 1
    original  INTEGER NOT NULL REFERENCES original (id),
    part      INTEGER NOT NULL,
    added     INTEGER NOT NULL,                            -- ms since 1970 (UTC)
    extractor INTEGER NOT NULL,                            -- ExtractorVersion
    text_hash BLOB NOT NULL,                               -- textHash() of its reading text
    json      BLOB NOT NULL,                               -- article_json, zstd with its checksum
    UNIQUE (article, number)
) STRICT;

CREATE INDEX version_by_original ON version (original, part);

-- Where notes stand that were made on an earlier version: derived, and true only while both hashes
-- and the start are still those of the note and of the article. Notes on the newest version need no
-- row.
CREATE TABLE place (
    note       TEXT PRIMARY KEY,
    article    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    from_hash  BLOB NOT NULL,
    from_start INTEGER NOT NULL,
    from_end   INTEGER NOT NULL,
    to_hash    BLOB NOT NULL,
    state      TEXT NOT NULL CHECK (state IN ('anchored', 'moved', 'changed', 'orphan')),
    start      INTEGER NOT NULL, -- UTF-16 units of the newest reading text
    end        INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX place_by_article ON place (article);
