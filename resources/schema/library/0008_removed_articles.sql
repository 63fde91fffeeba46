-- Articles that a reader took out, with all their versions, so that it can be taken back. The
-- columns are those of article and of version.
CREATE TABLE removed_article (
    id          INTEGER PRIMARY KEY,
    removed_at  INTEGER NOT NULL, -- ms since 1970 (UTC)
    key         TEXT NOT NULL,
    date        INTEGER NOT NULL,
    path        TEXT NOT NULL,
    part        INTEGER NOT NULL,
    headline    TEXT NOT NULL,
    standfirst  TEXT NOT NULL,
    publication TEXT NOT NULL,
    published   TEXT NOT NULL,
    url         TEXT NOT NULL,
    language    TEXT NOT NULL,
    versions    INTEGER NOT NULL,
    text_hash   BLOB NOT NULL,
    sample      INTEGER NOT NULL,
    corrections BLOB
) STRICT;

CREATE TABLE removed_version (
    article   INTEGER NOT NULL REFERENCES removed_article (id) ON DELETE CASCADE,
    number    INTEGER NOT NULL,
    original  INTEGER NOT NULL REFERENCES original (id),
    part      INTEGER NOT NULL,
    added     INTEGER NOT NULL,
    extractor INTEGER NOT NULL,
    text_hash BLOB NOT NULL,
    json      BLOB NOT NULL,
    extracted BLOB,
    UNIQUE (article, number)
) STRICT;

CREATE INDEX removed_version_by_original ON removed_version (original);
