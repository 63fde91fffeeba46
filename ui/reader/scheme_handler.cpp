#include "ui/reader/scheme_handler.h"

#include <QFile>
#include <QHash>
#include <QWebEngineUrlRequestJob>
#include <QWebEngineUrlScheme>

namespace broadsheet {

namespace {

struct Served
{
    QString file;
    QByteArray type;
};

const QHash<QString, Served> &served()
{
    static const QHash<QString, Served> table{
        {QStringLiteral("/"), {QStringLiteral(":/page/page.html"), "text/html"}},
        {QStringLiteral("/article.css"), {QStringLiteral(":/page/article.css"), "text/css"}},
        {QStringLiteral("/note.svg"), {QStringLiteral(":/page/note.svg"), "image/svg+xml"}},
    };
    return table;
}

} // namespace

void registerPageScheme()
{
    QWebEngineUrlScheme scheme("broadsheet");
    scheme.setSyntax(QWebEngineUrlScheme::Syntax::Host);
    scheme.setFlags(QWebEngineUrlScheme::SecureScheme | QWebEngineUrlScheme::LocalScheme |
                    QWebEngineUrlScheme::CorsEnabled);
    QWebEngineUrlScheme::registerScheme(scheme);
}

QUrl shellPageUrl() { return QUrl(QStringLiteral("broadsheet://page/")); }

bool isPageUrl(const QUrl &url)
{
    return url.scheme() == QStringLiteral("broadsheet") && url.host() == QStringLiteral("page");
}

void SchemeHandler::requestStarted(QWebEngineUrlRequestJob *job)
{
    const QUrl url = job->requestUrl();
    const auto found = served().constFind(url.path());
    if (!isPageUrl(url) || found == served().cend() || job->requestMethod() != "GET") {
        job->fail(QWebEngineUrlRequestJob::UrlNotFound);
        return;
    }
    auto *file = new QFile(found->file, job);
    if (!file->open(QIODevice::ReadOnly)) {
        job->fail(QWebEngineUrlRequestJob::RequestFailed);
        return;
    }
    job->reply(found->type, file);
}

} // namespace broadsheet
