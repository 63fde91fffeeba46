-- Which links were sent to an article: asked at each opening of it.
CREATE INDEX IF NOT EXISTS chosen_link_by_target ON chosen_link (target);
