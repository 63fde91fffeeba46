-- The links of each article's newest version, and where they lead.
CREATE TABLE link (
    article    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL, -- n-th link of the article, from 0
    block      INTEGER NOT NULL,
    run        INTEGER NOT NULL, -- -1: the block itself is the link
    text       TEXT NOT NULL,
    href       TEXT NOT NULL,
    address    TEXT NOT NULL,    -- canonical form of href; '' when it has none
    title      TEXT NOT NULL,    -- folded title; '' when it leads by its address alone
    state      TEXT NOT NULL CHECK (state IN ('resolved', 'ambiguous', 'wanted', 'external')),
    target     INTEGER,          -- article.id when resolved
    confidence REAL NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_by_target ON link (target) WHERE target IS NOT NULL;
CREATE INDEX link_by_address ON link (address) WHERE address <> '';
CREATE INDEX link_wanted ON link (title) WHERE state = 'wanted';

-- The keys that a link's title goes by: whole, without "… - Site".
-- truncated = 1: the key is only the beginning of a title that was cut with "…".
CREATE TABLE link_key (
    key       TEXT NOT NULL,
    truncated INTEGER NOT NULL,
    article   INTEGER NOT NULL,
    ordinal   INTEGER NOT NULL,
    PRIMARY KEY (truncated, key, article, ordinal),
    FOREIGN KEY (article, ordinal) REFERENCES link (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX link_key_by_link ON link_key (article, ordinal);

-- The same for the headlines of articles.
CREATE TABLE headline_key (
    key       TEXT NOT NULL,
    truncated INTEGER NOT NULL,
    article   INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (truncated, key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX headline_key_by_article ON headline_key (article);
