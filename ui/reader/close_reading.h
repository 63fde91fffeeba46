#pragma once

// Reading closely without a mouse: from sentence to sentence and from paragraph to paragraph of the
// open article. The current one has the focus and is what highlight, note and colour are applied
// to. The places come from the reading text, never from the page.

#include "app/annotation/annotation.h"
#include "ui/reader/reader_view.h"

#include <QObject>

namespace broadsheet {

class CloseReading final : public QObject
{
    Q_OBJECT

public:
    explicit CloseReading(QObject *parent = nullptr);

    void setReader(ReaderView *reader);

    /// What is shown; null: nothing. Notes are read out with the passage that they stand on.
    void setArticle(const OpenedArticle *article);

    void stepSentence(int step);
    void stepParagraph(int step);

    /// Gives the current passage the focus again, after a note was written on it.
    void resume();

private:
    enum class Unit { Sentence, Paragraph };

    void step(Unit unit, int step);
    void focus(Unit unit, qsizetype index);
    const QVector<TextPositionSelector> &ranges(Unit unit) const;
    QString spoken(Unit unit, qsizetype index) const;

    ReaderView *m_reader = nullptr;
    QString m_text;
    QVector<TextPositionSelector> m_sentences;
    QVector<TextPositionSelector> m_paragraphs;
    QVector<PlacedAnnotation> m_notes;
    Unit m_unit = Unit::Sentence;
    qsizetype m_current = -1; // index among the ranges of m_unit
};

} // namespace broadsheet
