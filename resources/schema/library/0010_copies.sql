-- Copies of one story: wire copy and reprints (article/copy_sketch, article/copy_match). Derived:
-- an article without a row here is looked at by a job in the background.
CREATE TABLE copy_sketch (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    length  INTEGER NOT NULL, -- words
    date    INTEGER NOT NULL, -- article.date
    keys    BLOB NOT NULL,    -- those that stand in copy_key, 4 bytes each
    words   BLOB NOT NULL     -- empty: too short to be told from others
) STRICT;

-- What a lead, or an article without copies, may be found by: its hash (31 bits) above its id (32 bits), so that the row is its
-- own key and costs a third of what an index costs. Rows of articles that are gone may stay behind.
CREATE TABLE copy_key (
    key INTEGER PRIMARY KEY
) STRICT;

-- Who is a copy of which lead; the lead itself has no row. Every copy resembles its lead, not only
-- another copy of it. Without foreign keys: a statement that may have to be taken back alone walks
-- over what its transaction has written so far.
CREATE TABLE copy (
    article INTEGER PRIMARY KEY,
    lead    INTEGER NOT NULL
) STRICT;

CREATE INDEX copy_by_lead ON copy (lead);
