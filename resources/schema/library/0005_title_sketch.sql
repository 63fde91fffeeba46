-- Pairs of long words of headlines and of the titles that links print (article/title_match,
-- titleSketch): candidates for a title that was edited. Rows of headlines that are gone may stay
-- behind; who looks here checks the titles themselves.
CREATE TABLE headline_sketch (
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL,
    PRIMARY KEY (hash, article)
) STRICT, WITHOUT ROWID;

CREATE TABLE link_sketch (
    hash    INTEGER NOT NULL,
    article INTEGER NOT NULL,
    ordinal INTEGER NOT NULL,
    PRIMARY KEY (hash, article, ordinal)
) STRICT, WITHOUT ROWID;
