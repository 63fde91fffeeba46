#pragma once

#include <QUrl>
#include <QWebEngineUrlSchemeHandler>

namespace broadsheet {

/// Before QApplication.
void registerPageScheme();

/// broadsheet://page/, the one page there is.
QUrl shellPageUrl();

/// True for the shell page and what it is made of.
bool isPageUrl(const QUrl &url);

/// Serves the shell page and its style sheet from the program's resources; nothing else exists.
class SchemeHandler final : public QWebEngineUrlSchemeHandler
{
    Q_OBJECT

public:
    using QWebEngineUrlSchemeHandler::QWebEngineUrlSchemeHandler;

    void requestStarted(QWebEngineUrlRequestJob *job) override;
};

} // namespace broadsheet
