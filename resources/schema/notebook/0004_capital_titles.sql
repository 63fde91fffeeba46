-- titleKey() folds "ß" to "ss" and "ı" to "i", as capitals write them.
UPDATE subject SET title_key = replace(replace(title_key, 'ß', 'ss'), 'ı', 'i')
WHERE title_key LIKE '%ß%' OR title_key LIKE '%ı%';
UPDATE OR REPLACE chosen_link SET text = replace(replace(text, 'ß', 'ss'), 'ı', 'i')
WHERE text LIKE '%ß%' OR text LIKE '%ı%';
