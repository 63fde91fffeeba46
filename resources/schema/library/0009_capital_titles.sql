-- titleKey() folds "ß" to "ss" and "ı" to "i", as capitals write them. The pairs of words in
-- headline_sketch and link_sketch stay: they are only hashes; an edited title with such a letter is
-- found when its article is read again.
UPDATE link SET title = replace(replace(title, 'ß', 'ss'), 'ı', 'i')
WHERE title LIKE '%ß%' OR title LIKE '%ı%';
UPDATE OR REPLACE link_key SET key = replace(replace(key, 'ß', 'ss'), 'ı', 'i')
WHERE kind < 3 AND (key LIKE '%ß%' OR key LIKE '%ı%');
UPDATE OR REPLACE target_key SET key = replace(replace(key, 'ß', 'ss'), 'ı', 'i')
WHERE kind < 3 AND (key LIKE '%ß%' OR key LIKE '%ı%');
