-- What a person did. Articles are named by their lasting key, never by a row of library.db, and
-- what is known of an annotated article is kept here too, so that notes survive the loss of it.

CREATE TABLE subject (
    key         TEXT PRIMARY KEY,
    url         TEXT NOT NULL,
    url_key     TEXT NOT NULL,    -- base/canonical_url, urlKey
    path        TEXT NOT NULL,
    part        INTEGER NOT NULL DEFAULT 0,
    headline    TEXT NOT NULL,
    title_key   TEXT NOT NULL,    -- article/title, titleKey
    publication TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE INDEX subject_by_url ON subject (url_key) WHERE url_key <> '';
CREATE INDEX subject_by_path ON subject (path, part);
CREATE INDEX subject_by_title ON subject (title_key) WHERE title_key <> '';

-- The reading text of each version that a note was made on.
CREATE TABLE subject_text (
    hash    BLOB PRIMARY KEY,                      -- textHash()
    subject TEXT NOT NULL REFERENCES subject (key),
    text    BLOB NOT NULL                          -- UTF-8, zstd with its checksum
) STRICT, WITHOUT ROWID;

CREATE INDEX subject_text_by_subject ON subject_text (subject);

-- W3C Web Annotations: a bookmark of an article has neither quote nor position.
CREATE TABLE annotation (
    number     INTEGER PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE, -- a UUID, kept for ever
    article    TEXT NOT NULL REFERENCES subject (key),
    motivation TEXT NOT NULL CHECK (motivation IN ('bookmarking', 'highlighting', 'commenting')),
    body       TEXT NOT NULL,
    color      TEXT NOT NULL,
    underline  INTEGER NOT NULL,
    exact      TEXT,
    prefix     TEXT,
    suffix     TEXT,
    start      INTEGER, -- UTF-16 units of the text that text_hash names
    end        INTEGER,
    text_hash  BLOB REFERENCES subject_text (hash),
    extractor  INTEGER NOT NULL,
    created    INTEGER NOT NULL, -- ms since 1970 (UTC)
    modified   INTEGER NOT NULL,
    deleted_at INTEGER           -- never thrown away
) STRICT;

CREATE INDEX annotation_by_article ON annotation (article) WHERE deleted_at IS NULL;
CREATE UNIQUE INDEX bookmark_by_article ON annotation (article) WHERE motivation = 'bookmarking';

CREATE TABLE annotation_tag (
    annotation INTEGER NOT NULL REFERENCES annotation (number),
    ordinal    INTEGER NOT NULL,
    tag        TEXT NOT NULL,
    PRIMARY KEY (annotation, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX annotation_tag_by_tag ON annotation_tag (tag);

-- Full text of notes, those deleted among them: join annotation and look at deleted_at.
CREATE VIRTUAL TABLE annotation_search USING fts5 (
    exact, body,
    content = 'annotation', content_rowid = 'number',
    tokenize = 'unicode61 remove_diacritics 2'
);

CREATE TRIGGER annotation_added AFTER INSERT ON annotation BEGIN
    INSERT INTO annotation_search (rowid, exact, body) VALUES (new.number, new.exact, new.body);
END;

CREATE TRIGGER annotation_edited AFTER UPDATE OF exact, body ON annotation BEGIN
    INSERT INTO annotation_search (annotation_search, rowid, exact, body)
        VALUES ('delete', old.number, old.exact, old.body);
    INSERT INTO annotation_search (rowid, exact, body) VALUES (new.number, new.exact, new.body);
END;

-- Read state and where a reader stopped. No subject is needed: most articles are only read.
CREATE TABLE reading (
    article  TEXT PRIMARY KEY, -- key
    read     INTEGER NOT NULL DEFAULT 0,
    block    INTEGER NOT NULL DEFAULT 0,
    offset   INTEGER NOT NULL DEFAULT 0, -- UTF-16 units within the block
    changed  INTEGER NOT NULL            -- ms since 1970 (UTC)
) STRICT, WITHOUT ROWID;

-- Where a reader sent a link that led elsewhere or nowhere. The link is named by what is printed.
CREATE TABLE chosen_link (
    article TEXT NOT NULL, -- key of the article that links
    text    TEXT NOT NULL, -- the link's words, folded
    href    TEXT NOT NULL,
    target  TEXT NOT NULL, -- key of the article; empty: the link was taken out
    changed INTEGER NOT NULL,
    PRIMARY KEY (article, text, href)
) STRICT, WITHOUT ROWID;
