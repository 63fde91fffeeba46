-- How the body of an article begins, for lists, where no standfirst says what it is about. What was
-- imported before this table is filled in when its original is read again.
CREATE TABLE excerpt (
    article INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    text    TEXT NOT NULL
) STRICT;
