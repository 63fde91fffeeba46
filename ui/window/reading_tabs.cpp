#include "ui/window/reading_tabs.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace broadsheet {

namespace {

constexpr qsizetype MostClosed = 20;

// Arrays without names: there may be thousands, and they are written at each article.
QJsonArray visitToJson(const Visit &visit)
{
    return {visit.article,
            visit.position.block,
            visit.position.offset,
            visit.version,
            visit.newest,
            visit.compareWith};
}

std::optional<Visit> visitFrom(const QJsonArray &values)
{
    const Visit visit{
        values.at(0).toInteger(),
        {values.at(1).toInt(), values.at(2).toInt()},
        values.at(3).toInt(),
        values.at(4).toBool(true),
        values.at(5).toInt(),
    };
    const bool good = visit.article > 0 && visit.position.block >= 0 &&
                      visit.position.offset >= 0 && visit.version >= 0 && visit.compareWith >= 0;
    return good ? std::optional(visit) : std::nullopt;
}

QJsonObject historyToJson(const History &history)
{
    QJsonArray visits;
    for (const Visit &visit : history.visits()) {
        visits.append(visitToJson(visit));
    }
    return {{QStringLiteral("present"), history.presentIndex()},
            {QStringLiteral("visits"), visits}};
}

History historyFrom(const QJsonObject &object)
{
    QVector<Visit> visits;
    for (const auto &values : object.value(QStringLiteral("visits")).toArray()) {
        if (const auto visit = visitFrom(values.toArray())) {
            visits.append(*visit);
        }
    }
    return History::of(visits, object.value(QStringLiteral("present")).toInt(-1));
}

} // namespace

qsizetype ReadingTabs::open(const Tab &tab)
{
    if (isFull()) {
        return -1;
    }
    const qsizetype place = qMin(m_current + 1 + m_opened, count());
    m_tabs.insert(place, tab);
    ++m_opened;
    return place;
}

void ReadingTabs::select(qsizetype tab)
{
    if (tab >= 0 && tab < count() && tab != m_current) {
        m_current = tab;
        m_opened = 0;
    }
}

void ReadingTabs::move(qsizetype from, qsizetype to)
{
    if (from < 0 || to < 0 || from >= count() || to >= count() || from == to) {
        return;
    }
    m_tabs.move(from, to);
    if (m_current == from) {
        m_current = to;
    } else if (m_current > from && m_current <= to) {
        --m_current;
    } else if (m_current < from && m_current >= to) {
        ++m_current;
    }
    m_opened = 0;
}

bool ReadingTabs::close(qsizetype tab)
{
    if (count() == 1 || tab < 0 || tab >= count()) {
        return false;
    }
    m_closed.append({tab, m_tabs.takeAt(tab)});
    if (m_closed.size() > MostClosed) {
        m_closed.removeFirst();
    }
    if (tab == m_current) {
        m_opened = 0;
    } else if (tab > m_current && tab <= m_current + m_opened) {
        --m_opened;
    }
    m_current = qMin(m_current - (tab < m_current ? 1 : 0), count() - 1);
    return true;
}

bool ReadingTabs::reopen()
{
    if (m_closed.isEmpty() || isFull()) {
        return false;
    }
    const Closed closed = m_closed.takeLast();
    const qsizetype place = qMin(closed.place, count());
    m_tabs.insert(place, closed.tab);
    m_current = place;
    m_opened = 0;
    return true;
}

QVector<ArticleId> ReadingTabs::articles() const
{
    QVector<ArticleId> ids;
    for (const Tab &tab : m_tabs) {
        ids.append(tab.history.present().value_or(Visit()).article);
    }
    return ids;
}

QByteArray ReadingTabs::toJson() const
{
    QJsonArray tabs;
    for (const Tab &tab : m_tabs) {
        tabs.append(historyToJson(tab.history));
    }
    const QJsonObject all{{QStringLiteral("current"), m_current}, {QStringLiteral("tabs"), tabs}};
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

ReadingTabs ReadingTabs::fromJson(const QByteArray &json)
{
    const QJsonObject all = QJsonDocument::fromJson(json).object();
    ReadingTabs restored;
    const qsizetype current = all.value(QStringLiteral("current")).toInt();
    QVector<Tab> tabs;
    qsizetype at = 0;
    for (const auto &value : all.value(QStringLiteral("tabs")).toArray()) {
        const Tab tab{historyFrom(value.toObject()), {}};
        if (tab.history.present() && tabs.size() < Most) {
            restored.m_current = at <= current ? tabs.size() : restored.m_current;
            tabs.append(tab);
        }
        ++at;
    }
    if (!tabs.isEmpty()) {
        restored.m_tabs = tabs;
    }
    return restored;
}

} // namespace broadsheet
