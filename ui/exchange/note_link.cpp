#include "ui/exchange/note_link.h"

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

} // namespace broadsheet
