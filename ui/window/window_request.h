#pragma once

#include "app/article/article.h"

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace broadsheet {

/// What a call of the program asks of the window.
struct WindowRequest
{
    ArticleId open = 0; // 0: none
    QStringList paths;  // absolute; to be imported
    QString note = {};  // id of a note to be shown; empty: none

    friend bool operator==(const WindowRequest &, const WindowRequest &) = default;
};

/// One line of JSON, ended by a line feed.
QByteArray requestToLine(const WindowRequest &request);
std::optional<WindowRequest> requestFromLine(const QByteArray &line);

} // namespace broadsheet
