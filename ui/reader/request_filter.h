#pragma once

#include <QWebEngineUrlRequestInterceptor>

namespace broadsheet {

/// Refuses every request but those for the shell page and its parts, whatever their scheme.
class RequestFilter final : public QWebEngineUrlRequestInterceptor
{
    Q_OBJECT

public:
    using QWebEngineUrlRequestInterceptor::QWebEngineUrlRequestInterceptor;

    void interceptRequest(QWebEngineUrlRequestInfo &info) override;

Q_SIGNALS:
    void refused(const QUrl &url);
};

} // namespace broadsheet
