#include "ui/reader/close_reading.h"

#include "app/annotation/sentence_ranges.h"

#include <algorithm>

namespace broadsheet {

namespace {

QVector<TextPositionSelector> paragraphRanges(const ReadingText &text)
{
    QVector<TextPositionSelector> ranges;
    for (const ReadingText::Span &span : text.spans) {
        ranges.append({span.start, span.end});
    }
    return ranges;
}

bool overlaps(const Placement &place, const TextPositionSelector &range)
{
    return place.state != AnchorState::Orphan && place.start < range.end && range.start < place.end;
}

QString markSaid(const PlacedAnnotation &note)
{
    const Body &body = note.annotation.body;
    const QString mark = body.style == MarkStyle::Underline
                             ? CloseReading::tr("Underlined.")
                             : CloseReading::tr("Highlighted, %1.").arg(body.color);
    return body.text.isEmpty() ? mark : mark + u' ' + CloseReading::tr("Note: %1").arg(body.text);
}

} // namespace

CloseReading::CloseReading(QObject *parent)
    : QObject(parent)
{
}

void CloseReading::setReader(ReaderView *reader) { m_reader = reader; }

void CloseReading::setArticle(const OpenedArticle *article)
{
    m_notes = article != nullptr ? article->notes : QVector<PlacedAnnotation>();
    const QString text = article != nullptr ? article->text.text : QString();
    if (text != m_text) {
        m_text = text;
        m_sentences.clear(); // made when they are asked for
        m_paragraphs =
            article != nullptr ? paragraphRanges(article->text) : QVector<TextPositionSelector>();
        m_current = -1;
        return;
    }
    // The same text, and a note more or less: that is to be heard.
    const auto focused = m_reader != nullptr ? m_reader->focusedPassage() : std::nullopt;
    if (focused && m_current >= 0) {
        focus(m_unit, m_current);
    }
}

const QVector<TextPositionSelector> &CloseReading::ranges(Unit unit) const
{
    return unit == Unit::Sentence ? m_sentences : m_paragraphs;
}

void CloseReading::stepSentence(int step) { this->step(Unit::Sentence, step); }

void CloseReading::stepParagraph(int step) { this->step(Unit::Paragraph, step); }

// From the passage at hand; without one, to the first that begins in view.
void CloseReading::step(Unit unit, int step)
{
    if (m_reader == nullptr || m_text.isEmpty()) {
        return;
    }
    if (m_sentences.isEmpty()) {
        m_sentences = sentenceRanges(m_text);
    }
    const QVector<TextPositionSelector> &all = ranges(unit);
    if (all.isEmpty()) {
        return;
    }
    const auto here = m_reader->passageAtHand();
    const int start = here ? here->start : m_reader->topOffset();
    const auto after =
        std::partition_point(all.begin(), all.end(), [start](const TextPositionSelector &range) {
            return range.start <= start;
        });
    const qsizetype holding = std::max<qsizetype>(0, after - all.begin() - 1);
    const bool inside = start > all[holding].start; // a step back goes to its start first
    qsizetype next = holding;
    if (here) {
        next += step > 0 || !inside ? step : 0;
    } else if (all[holding].end <= start) {
        ++next;
    }
    m_reader->clearSelection();
    focus(unit, std::clamp<qsizetype>(next, 0, all.size() - 1));
}

void CloseReading::focus(Unit unit, qsizetype index)
{
    m_unit = unit;
    m_current = index;
    const TextPositionSelector &range = ranges(unit)[index];
    m_reader->focusPassage({range.start, range.end},
                           spoken(unit, index),
                           unit == Unit::Sentence ? tr("sentence") : tr("paragraph"));
}

QString CloseReading::spoken(Unit unit, qsizetype index) const
{
    const TextPositionSelector &range = ranges(unit)[index];
    QStringList sayings{m_text.mid(range.start, range.end - range.start)};
    for (const PlacedAnnotation &note : m_notes) {
        if (overlaps(note.placement, range)) {
            sayings.append(markSaid(note));
        }
    }
    return sayings.join(u' ');
}

void CloseReading::resume()
{
    if (m_reader != nullptr && m_reader->focusedPassage() && m_current >= 0) {
        focus(m_unit, m_current);
    }
}

} // namespace broadsheet
