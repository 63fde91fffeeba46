#include "app/render/passage.h"

#include <algorithm>

namespace broadsheet {

namespace {

bool touches(const Passage &passage, int start, int end)
{
    return passage.start < end && start < passage.end && passage.start < passage.end;
}

} // namespace

QVector<Stretch> stretchesOf(const QVector<Passage> &passages, int start, int end)
{
    QVector<const Passage *> here;
    QVector<int> edges{start, end};
    for (const Passage &passage : passages) {
        if (touches(passage, start, end)) {
            here.append(&passage);
            edges.append(qMax(start, passage.start));
            edges.append(qMin(end, passage.end));
        }
    }
    std::sort(edges.begin(), edges.end());
    edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
    std::stable_sort(here.begin(), here.end(), [](const Passage *a, const Passage *b) {
        return a->end - a->start > b->end - b->start;
    });
    QVector<Stretch> stretches;
    for (qsizetype i = 0; i + 1 < edges.size(); ++i) {
        Stretch stretch{edges[i], edges[i + 1], {}, {}};
        for (const Passage *passage : std::as_const(here)) {
            if (touches(*passage, stretch.start, stretch.end)) {
                stretch.passages.append(passage);
                if (passage->end == stretch.end) {
                    stretch.endingHere.append(passage);
                }
            }
        }
        stretches.append(stretch);
    }
    return stretches;
}

void numberNotes(QVector<Passage> &passages)
{
    int number = 0;
    for (Passage &passage : passages) {
        passage.number = passage.note.isEmpty() && passage.tags.isEmpty() ? 0 : ++number;
    }
}

} // namespace broadsheet
