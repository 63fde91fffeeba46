-- What an older extractor made is found file by file, without a look at the versions themselves.
CREATE INDEX version_by_original_and_extractor ON version (original, extractor);

-- Reading texts that a version had before the reader corrected it, or before a newer extractor read
-- its original again. A note names the version that it was made on by its text.
CREATE TABLE earlier_text (
    article INTEGER NOT NULL,
    number  INTEGER NOT NULL,
    hash    BLOB NOT NULL, -- textHash()
    PRIMARY KEY (article, number, hash),
    FOREIGN KEY (article, number) REFERENCES version (article, number) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
