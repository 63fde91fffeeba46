#include "ui/window/window_request.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace broadsheet {

QByteArray requestToLine(const WindowRequest &request)
{
    const QJsonObject json{
        {QStringLiteral("open"), request.open},
        {QStringLiteral("paths"), QJsonArray::fromStringList(request.paths)},
        {QStringLiteral("note"), request.note},
    };
    return QJsonDocument(json).toJson(QJsonDocument::Compact) + '\n';
}

std::optional<WindowRequest> requestFromLine(const QByteArray &line)
{
    const QJsonDocument document = QJsonDocument::fromJson(line);
    if (!document.isObject()) {
        return std::nullopt;
    }
    WindowRequest request;
    request.open = document[u"open"].toInteger();
    request.note = document[u"note"].toString();
    for (const QJsonValue path : document[u"paths"].toArray()) {
        request.paths.append(path.toString());
    }
    return request;
}

} // namespace broadsheet
