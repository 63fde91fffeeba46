-- The links of each article's newest version, and where they lead.
CREATE TABLE link (
    article    INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL, -- n-th link of the article, from 0
    block      INTEGER NOT NULL,
    run        INTEGER NOT NULL, -- -1: the block itself is the link
    text       TEXT NOT NULL,
    href       TEXT NOT NULL,
    title      TEXT NOT NULL,    -- folded text
    state      TEXT NOT NULL CHECK (state IN ('resolved', 'ambiguous', 'wanted', 'external')),
    target     INTEGER,          -- article.id when resolved
    confidence REAL NOT NULL,
    PRIMARY KEY (article, ordinal)
) STRICT, WITHOUT ROWID;

CREATE INDEX link_by_target ON link (target) WHERE target IS NOT NULL;
CREATE INDEX link_wanted ON link (title) WHERE state = 'wanted';

-- What a link may be looked up by, and what an article may be found by.
-- kind: 0 a whole title, 1 a title without its "… - Site", 2 the beginning of a title that was cut
-- with "…", 3 an address (base/canonical_url, urlKey).
CREATE TABLE link_key (
    kind    INTEGER NOT NULL,
    key     TEXT NOT NULL,
    article INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (kind, key, article, ordinal),
    FOREIGN KEY (article, ordinal) REFERENCES link (article, ordinal) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;

CREATE INDEX link_key_by_link ON link_key (article, ordinal);

CREATE TABLE target_key (
    kind    INTEGER NOT NULL,
    key     TEXT NOT NULL,
    article INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    PRIMARY KEY (kind, key, article)
) STRICT, WITHOUT ROWID;

CREATE INDEX target_key_by_article ON target_key (article);
