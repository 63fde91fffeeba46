-- What the reader's corrections, which the notebook holds, have made of an article. When the mark
-- is not that of the notebook's corrections (Corrections::mark), the newest version is behind them.
ALTER TABLE article ADD COLUMN corrections BLOB; -- NULL: there were none

-- The article as it was extracted, like json; NULL: nothing was corrected and json is it.
ALTER TABLE version ADD COLUMN extracted BLOB;

CREATE INDEX article_corrected ON article (id) WHERE corrections IS NOT NULL;

-- Versions of an older extractor are found at once.
CREATE INDEX version_by_extractor ON version (extractor);
