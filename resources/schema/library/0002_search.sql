-- Full text over the newest version of each article. id = article.id.
-- The texts lie here a second time, plain: FTS5 needs the old words to take a row out again, and
-- snippets need them without unpacking an article.
CREATE TABLE search_text (
    id          INTEGER PRIMARY KEY,
    headline    TEXT NOT NULL,
    standfirst  TEXT NOT NULL,
    byline      TEXT NOT NULL,
    publication TEXT NOT NULL,
    url         TEXT NOT NULL,
    body        TEXT NOT NULL
) STRICT;

CREATE VIRTUAL TABLE search USING fts5 (
    headline, standfirst, byline, publication, url, body,
    content = 'search_text', content_rowid = 'id',
    tokenize = 'unicode61 remove_diacritics 2'
);
