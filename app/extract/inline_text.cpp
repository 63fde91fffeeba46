#include "app/extract/inline_text.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

constexpr QChar LineFeed = u'\n';
constexpr QChar Space = u' ';

} // namespace

InlineText::Look InlineText::current() const
{
    Look look;
    for (const Look &open : m_open) {
        if (open.style != Run::Style::Plain) {
            look.style = open.style;
        }
        if (open.link) {
            look.href = open.href;
            look.link = true;
        }
    }
    return look;
}

void InlineText::put(QStringView text)
{
    if (text.isEmpty()) {
        return;
    }
    const Look look = current();
    const bool plain = look.style == Run::Style::Plain && look.href.isEmpty();
    const int start = int(m_text.size());
    m_text += text;
    if (plain) {
        return;
    }
    const bool extends = !m_runs.isEmpty() && m_runs.last().style == look.style &&
                         m_runs.last().href == look.href &&
                         m_runs.last().start + m_runs.last().length == start;
    if (extends) {
        m_runs.last().length += int(text.size());
    } else {
        m_runs.append({start, int(text.size()), look.style, look.href});
    }
}

void InlineText::append(QStringView text)
{
    const bool linked = current().link;
    QString collapsed;
    collapsed.reserve(text.size());
    QChar last = m_text.isEmpty() ? LineFeed : m_text.back();
    for (const QChar c : text) {
        if (c.isSpace()) {
            if (last != Space && last != LineFeed) {
                collapsed += last = Space;
            }
            continue;
        }
        if (c == QChar::ByteOrderMark || c == QChar(0x200b) || c == QChar(0x2060) ||
            c == QChar(0x00ad)) { // where to break a line is no part of the text
            continue;
        }
        const bool visible = !isInvisible(c);
        m_visible += visible;
        m_linked += visible && linked;
        collapsed += last = c;
    }
    put(collapsed);
}

void InlineText::appendPreformatted(QStringView text)
{
    const QString whole = text.toString();
    m_visible += int(whole.size()) - int(whole.count(Space)) - int(whole.count(LineFeed));
    put(whole);
}

void InlineText::lineBreak()
{
    while (m_text.endsWith(Space)) {
        m_text.chop(1);
    }
    if (!m_runs.isEmpty()) { // a look does not reach over the break
        m_runs.last().length = qMin(m_runs.last().length, int(m_text.size()) - m_runs.last().start);
    }
    if (!m_text.isEmpty()) {
        m_text += LineFeed;
    }
}

void InlineText::space()
{
    if (!m_text.isEmpty() && !m_text.back().isSpace()) {
        m_text += Space;
    }
}

void InlineText::open(Run::Style style) { m_open.append({style, {}, false}); }

void InlineText::openLink(const QString &href) { m_open.append({Run::Style::Plain, href, true}); }

void InlineText::close() { m_open.removeLast(); }

void InlineText::take(Block &block)
{
    qsizetype end = m_text.size();
    while (end > 0 && (m_text[end - 1].isSpace())) {
        --end;
    }
    block.text = m_text.left(end);
    for (Run run : std::as_const(m_runs)) {
        run.length = qMin(run.length, int(end) - run.start);
        if (run.length > 0) {
            block.runs.append(run);
        }
    }
    m_text.clear();
    m_runs.clear();
    m_visible = m_linked = 0;
}

} // namespace broadsheet
