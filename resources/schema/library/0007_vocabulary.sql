-- In how many articles a word stands: a view of the search index, which stores nothing.
CREATE VIRTUAL TABLE IF NOT EXISTS search_vocabulary USING fts5vocab(search, row);
