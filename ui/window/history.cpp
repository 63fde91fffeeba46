#include "ui/window/history.h"

namespace broadsheet {

void History::visit(ArticleId article, const ReadingPosition &left)
{
    if (m_present >= 0) {
        if (m_visits.at(m_present).article == article) {
            return;
        }
        m_visits[m_present].position = left;
    }
    m_visits.resize(m_present + 1);
    m_visits.append(Visit{article, {}});
    if (m_visits.size() > Most) {
        m_visits.removeFirst();
    }
    m_present = m_visits.size() - 1;
}

std::optional<History::Visit> History::go(int step, const ReadingPosition &left)
{
    const qsizetype next = m_present + step;
    if (m_present < 0 || next < 0 || next >= m_visits.size()) {
        return std::nullopt;
    }
    m_visits[m_present].position = left;
    m_present = next;
    return m_visits.at(m_present);
}

void History::forget(ArticleId article)
{
    for (qsizetype i = m_visits.size() - 1; i >= 0; --i) {
        if (m_visits.at(i).article == article) {
            m_visits.removeAt(i);
            m_present -= i <= m_present ? 1 : 0;
        }
    }
    if (m_present < 0 && !m_visits.isEmpty()) {
        m_present = 0;
    }
}

} // namespace broadsheet
