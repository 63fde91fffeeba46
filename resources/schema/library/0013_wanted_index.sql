-- With the state in it, wanted titles are counted within the index (store/link_rows, CountWanted):
-- SQLite does not see that the index holds no other state.
DROP INDEX link_wanted;
CREATE INDEX link_wanted ON link (title, state) WHERE state = 'wanted';
