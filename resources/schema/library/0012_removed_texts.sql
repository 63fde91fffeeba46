-- The rows of earlier_text that belong to removed versions.
CREATE TABLE removed_text (
    article INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    hash    BLOB NOT NULL,
    PRIMARY KEY (article, number, hash),
    FOREIGN KEY (article, number) REFERENCES removed_version (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
