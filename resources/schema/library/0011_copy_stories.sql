-- Copies of one story as a story of its own, which goes on when its lead does not. Every article of
-- a story has a row, and resembles its core: the one that newcomers are compared with, which is found
-- by its keys, and than which none is fuller. Who leads is read off the index: the first row of a
-- story. An article without copies has no row.
CREATE TABLE story (
    article  INTEGER PRIMARY KEY,
    story    INTEGER NOT NULL, -- which of them; says nothing else
    core     INTEGER NOT NULL, -- 1 or 0; one of each story is
    fullness INTEGER NOT NULL, -- steps of the square root of two of copy_sketch.length
    date     INTEGER NOT NULL  -- copy_sketch.date
) STRICT;

INSERT INTO story (article, story, core, fullness, date)
SELECT s.article, coalesce(c.lead, s.article), c.lead IS NULL,
    (SELECT count(*) FROM (VALUES (2), (2), (3), (4), (6), (8), (12), (16), (23), (32), (46), (64),
        (91), (128), (182), (256), (363), (512), (725), (1024), (1449), (2048))
        WHERE column1 <= s.length), s.date
FROM copy_sketch s LEFT JOIN copy c ON c.article = s.article
WHERE c.lead IS NOT NULL OR s.article IN (SELECT lead FROM copy);

DROP TABLE copy;
ALTER TABLE story RENAME TO copy;

CREATE INDEX copy_by_story ON copy (story, fullness DESC, date, article);
