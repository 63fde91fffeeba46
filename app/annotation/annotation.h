#pragma once

// A bookmark, a highlight and a note are one thing: a W3C Web Annotation with another motivation.

#include "app/annotation/selector.h"
#include "app/article/article.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace broadsheet {

/// An article's lasting name: hex of a content hash. Survives the loss of library.db.
using ArticleKey = QString;

enum class Motivation { Bookmarking, Highlighting, Commenting };

/// How the passage is marked; the six colour names are EPUB Annotations'.
enum class MarkStyle { Solid, Underline };

inline const QStringList &markColors()
{
    static const QStringList colors{QStringLiteral("yellow"),
                                    QStringLiteral("green"),
                                    QStringLiteral("blue"),
                                    QStringLiteral("pink"),
                                    QStringLiteral("orange"),
                                    QStringLiteral("purple")};
    return colors;
}

struct Body
{
    QString text; // the note, Markdown; may be empty
    QString color = QStringLiteral("yellow");
    MarkStyle style = MarkStyle::Solid;
    QStringList tags;

    friend bool operator==(const Body &, const Body &) = default;
};

struct Target
{
    ArticleKey source;
    // A bookmark of the whole article has neither selector.
    std::optional<TextQuoteSelector> quote;
    std::optional<TextPositionSelector> position; // in the reading text that `version` names
    QByteArray version;                           // textHash() of that reading text
    int extractorVersion = 0;
};

struct Annotation
{
    QString id; // a UUID without braces, made by us, kept for ever
    Motivation motivation = Motivation::Highlighting;
    Body body;
    Target target;
    QDateTime created; // UTC
    QDateTime modified;
};

/// Commenting when there is a note, else highlighting.
inline Motivation motivationOf(const Body &body)
{
    return body.text.isEmpty() ? Motivation::Highlighting : Motivation::Commenting;
}

/// Where a note stands in the newest text of its article.
enum class AnchorState {
    Anchored, // where it was
    Moved,
    Changed, // its words were edited
    Orphan,
};

QString anchorStateName(AnchorState state);
std::optional<AnchorState> anchorStateFromName(QStringView name);
QString motivationName(Motivation motivation);
std::optional<Motivation> motivationFromName(QStringView name);

struct Placement
{
    AnchorState state = AnchorState::Orphan;
    int start = 0; // UTF-16 in the newest reading text; 0, 0 for an orphan
    int end = 0;

    friend bool operator==(const Placement &, const Placement &) = default;
};

/// An annotation together with where it stands now: what panels and the page show.
struct PlacedAnnotation
{
    Annotation annotation;
    Placement placement;
    ArticleId article = 0; // 0: the article is no longer in the library
    QString headline;      // of the article, as last known
    QString publication;
};

} // namespace broadsheet
