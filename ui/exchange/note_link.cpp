#include "ui/exchange/note_link.h"

#include "app/base/markdown.h"

#include <QRegularExpression>
#include <QUuid>

namespace broadsheet {

namespace {
const QString Prefix = QStringLiteral("broadsheet://note/");
}

QString noteLink(const QString &noteId) { return Prefix + noteId; }

std::optional<QString> noteFromLink(const QString &link)
{
    if (!link.startsWith(Prefix, Qt::CaseInsensitive)) {
        return std::nullopt;
    }
    QString id = link.mid(Prefix.size());
    while (id.endsWith(u'/')) {
        id.chop(1);
    }
    const QUuid uuid(id);
    return uuid.isNull() ? std::nullopt : std::optional(uuid.toString(QUuid::WithoutBraces));
}

QStringList linkedNotes(const QString &text)
{
    static const QRegularExpression link(u"broadsheet://note/[0-9A-Fa-f-]{36}"_qs);
    QStringList notes;
    auto matches = link.globalMatch(text);
    while (matches.hasNext()) {
        const auto note = noteFromLink(matches.next().captured());
        if (note && !notes.contains(*note)) {
            notes.append(*note);
        }
    }
    return notes;
}

Body withNoteLink(Body body, const QString &noteId, const QString &headline)
{
    if (!linkedNotes(body.text).contains(noteId)) {
        const QString link = u"[→ %1](%2)"_qs.arg(markdownEscaped(headline), noteLink(noteId));
        body.text += (body.text.isEmpty() ? QString() : u"\n\n"_qs) + link;
    }
    return body;
}

} // namespace broadsheet
