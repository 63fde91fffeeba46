#include "ui/reader/page_bridge.h"

#include <cmath>
#include <optional>

namespace broadsheet {

namespace {

std::optional<QRect> rectFrom(const QJsonArray &numbers)
{
    constexpr double Limit = 1e6; // px; a long article is some 10^5 high
    if (numbers.size() != 4) {
        return std::nullopt;
    }
    for (const auto &number : numbers) {
        // Written so that NaN fails too.
        if (!(std::abs(number.toDouble(Limit + 1)) <= Limit)) {
            return std::nullopt;
        }
    }
    return QRectF(numbers[0].toDouble(),
                  numbers[1].toDouble(),
                  numbers[2].toDouble(),
                  numbers[3].toDouble())
        .toAlignedRect();
}

} // namespace

void PageBridge::expect(int serial, int textLength, int blocks)
{
    m_serial = serial;
    m_textLength = textLength;
    m_blocks = blocks;
}

bool PageBridge::isOffset(double value) const
{
    return value >= 0 && value <= m_textLength && value == std::floor(value);
}

void PageBridge::ready() { Q_EMIT becameReady(); }

void PageBridge::shown(double serial)
{
    if (serial == m_serial) {
        Q_EMIT painted();
    }
}

void PageBridge::selectionChanged(double serial, double start, double end, const QJsonArray &rect)
{
    if (serial != m_serial || !isOffset(start) || !isOffset(end) || start > end) {
        return;
    }
    const auto where = rectFrom(rect);
    if (start == end) {
        Q_EMIT selected(0, 0, {});
    } else if (where) {
        Q_EMIT selected(int(start), int(end), *where);
    }
}

void PageBridge::annotationClicked(double serial, const QString &id, const QJsonArray &rect)
{
    const auto where = rectFrom(rect);
    if (serial == m_serial && where) {
        Q_EMIT clicked(id, *where);
    }
}

void PageBridge::blockPointed(double serial, double offset, double block)
{
    if (serial != m_serial) {
        return;
    }
    const bool byNumber = block >= 0 && block < m_blocks && block == std::floor(block);
    Q_EMIT pointed(!byNumber && isOffset(offset) ? int(offset) : -1, byNumber ? int(block) : -1);
}

void PageBridge::blockMarked(double serial, const QJsonArray &rect)
{
    const auto where = rectFrom(rect);
    if (serial == m_serial && where) {
        Q_EMIT marked(*where);
    }
}

void PageBridge::linkFocused(double serial, double ordinal, const QJsonArray &rect)
{
    constexpr double MostLinks = 1e6; // ReaderView knows how many there are
    const auto where = rectFrom(rect);
    if (serial != m_serial) {
        return;
    }
    if (where && ordinal >= 0 && ordinal < MostLinks && ordinal == std::floor(ordinal)) {
        Q_EMIT focused(int(ordinal), *where);
    } else {
        Q_EMIT focused(-1, {});
    }
}

void PageBridge::passageLeft(double serial)
{
    if (serial == m_serial) {
        Q_EMIT left();
    }
}

void PageBridge::scrolledTo(double serial, double offset)
{
    if (serial == m_serial && isOffset(offset)) {
        Q_EMIT scrolled(int(offset));
    }
}

} // namespace broadsheet
