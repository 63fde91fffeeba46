#pragma once

// What the reader chose for a link, said once for every query that asks where links lead.

// Joins to link l its article s and the choice c. c.target: NULL where nothing is chosen, or the
// chosen article is not here (any more): the link is left to what the library finds; '' when the
// link was taken out. CROSS JOIN keeps the order of the tables (sqlite.org/optoverview.html).
#define JOIN_LINK_CHOICE                                                                           \
    "CROSS JOIN article s ON s.id = l.article "                                                    \
    "LEFT JOIN chosen_link c ON c.article = s.key AND c.text = l.title AND c.href = l.href "       \
    "AND (c.target = '' OR EXISTS (SELECT 1 FROM article WHERE key = c.target)) "

// Where link l leads; NULL: to no article. Of a link that was taken out it says nothing.
#define LINK_TARGET "coalesce((SELECT id FROM article WHERE key = c.target), l.target)"
