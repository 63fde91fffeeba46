#include "ui/window/history.h"

namespace broadsheet {

void History::visit(const Visit &visit)
{
    if (m_present >= 0 && m_visits.at(m_present).article == visit.article) {
        return;
    }
    m_visits.resize(m_present + 1);
    m_visits.append(visit);
    if (m_visits.size() > Most) {
        m_visits.removeFirst();
    }
    m_present = m_visits.size() - 1;
}

void History::keep(const Visit &place)
{
    if (m_present >= 0 && m_visits.at(m_present).article == place.article) {
        m_visits[m_present] = place;
    }
}

std::optional<Visit> History::go(int step)
{
    const qsizetype next = m_present + step;
    if (m_present < 0 || next < 0 || next >= m_visits.size()) {
        return std::nullopt;
    }
    m_present = next;
    return m_visits.at(m_present);
}

std::optional<Visit> History::passOver(int step)
{
    if (m_present < 0) {
        return std::nullopt;
    }
    const ArticleId gone = m_visits.at(m_present).article;
    QVector<Visit> left;
    qsizetype next = 0; // the first one behind the present step
    for (qsizetype i = 0; i < m_visits.size(); ++i) {
        next = i == m_present ? left.size() : next;
        const Visit &visit = m_visits.at(i);
        // Two steps to the same article would seem to be none.
        const bool again = !left.isEmpty() && left.last().article == visit.article;
        if (visit.article != gone && !again) {
            left.append(visit);
        }
    }
    m_visits = left;
    m_present = m_visits.isEmpty()
                    ? -1
                    : qBound(qsizetype(0), step < 0 ? next - 1 : next, m_visits.size() - 1);
    return present();
}

std::optional<Visit> History::present() const
{
    return m_present < 0 ? std::nullopt : std::optional(m_visits.at(m_present));
}

History History::of(const QVector<Visit> &visits, qsizetype present)
{
    History history;
    history.m_visits = visits.mid(0, Most);
    const qsizetype last = history.m_visits.size() - 1;
    history.m_present = present < 0 || present > last ? last : present;
    return history;
}

} // namespace broadsheet
