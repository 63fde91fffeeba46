-- What a reader corrected in the structure of an article. A block is named by its own words
-- (article/correction, blockNames), so that the correction outlives a new parse and a new version.
CREATE TABLE IF NOT EXISTS correction (
    article TEXT NOT NULL,    -- key
    block   BLOB NOT NULL,    -- hash of the block's words
    ordinal INTEGER NOT NULL, -- n-th block with these words, from 0
    quote   TEXT NOT NULL,    -- how the block begins
    kind    TEXT NOT NULL,    -- empty: as it was found
    hidden  INTEGER,          -- NULL: what goes with the kind
    changed INTEGER NOT NULL, -- ms since 1970 (UTC)
    PRIMARY KEY (article, block, ordinal)
) STRICT, WITHOUT ROWID;

-- Corrections of all articles of a publication, a host or a folder.
CREATE TABLE IF NOT EXISTS correction_rule (
    number     INTEGER PRIMARY KEY,  -- the order in which they apply
    id         TEXT NOT NULL UNIQUE, -- a UUID
    scope      TEXT NOT NULL CHECK (scope IN ('publication', 'host', 'folder')),
    name       TEXT NOT NULL,
    match      TEXT NOT NULL CHECK (match IN ('exact', 'beginning')),
    words      TEXT NOT NULL,
    kind       TEXT NOT NULL,
    hidden     INTEGER,
    changed    INTEGER NOT NULL,
    deleted_at INTEGER               -- never thrown away
) STRICT;

CREATE INDEX IF NOT EXISTS correction_rule_by_scope ON correction_rule (name, scope) WHERE deleted_at IS NULL;
