#include "ui/reader/reader_page.h"

#include "ui/reader/request_filter.h"
#include "ui/reader/scheme_handler.h"

#include <QFile>
#include <QLoggingCategory>
#include <QWebEngineDownloadRequest>
#include <QWebEngineNewWindowRequest>
#include <QWebEngineProfile>
#include <QWebEngineScript>
#include <QWebEngineScriptCollection>
#include <QWebEngineSettings>

namespace broadsheet {

namespace {

Q_LOGGING_CATEGORY(logReader, "broadsheet.reader")

QString resourceText(const QString &path)
{
    QFile file(path);
    const bool opened = file.open(QIODevice::ReadOnly);
    Q_ASSERT(opened);
    return QString::fromUtf8(file.readAll());
}

// Everything is off but pictures, which come from the scheme handler, and scroll bars.
void lockSettings(QWebEngineSettings *settings)
{
    using Settings = QWebEngineSettings;
    for (int i = Settings::AutoLoadImages; i <= Settings::NavigateOnDropEnabled; ++i) {
        settings->setAttribute(Settings::WebAttribute(i), false);
    }
    // Without it a page of a local scheme may not even load its own style sheet (access denied);
    // file: itself stays shut by the request filter and the page's policy.
    settings->setAttribute(Settings::LocalContentCanAccessFileUrls, true);
    settings->setAttribute(Settings::AutoLoadImages, true);
    settings->setAttribute(Settings::ShowScrollBars, true);
    settings->setAttribute(Settings::LinksIncludedInFocusChain, true);
    settings->setAttribute(Settings::PrintElementBackgrounds, true);
    settings->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
    settings->setDefaultTextEncoding(QStringLiteral("utf-8"));
}

// The scripts of the page as one function, so that no name of theirs is seen outside.
QString pageSource()
{
    QString source = resourceText(QStringLiteral(":/qtwebchannel/qwebchannel.js"));
    source += QStringLiteral("(() => {\n'use strict';\n");
    for (const auto *name : {"offsets",
                             "marks",
                             "selection",
                             "scrolling",
                             "blocks",
                             "changes",
                             "passage",
                             "links",
                             "page"}) {
        source += resourceText(QStringLiteral(":/page/%1.js").arg(QLatin1StringView(name)));
    }
    return source + QStringLiteral("})();\n");
}

QWebEngineScript pageScript()
{
    QWebEngineScript script;
    script.setName(QStringLiteral("page"));
    script.setInjectionPoint(QWebEngineScript::DocumentReady);
    script.setWorldId(QWebEngineScript::ApplicationWorld);
    script.setRunsOnSubFrames(false);
    script.setSourceCode(pageSource());
    return script;
}

Qt::KeyboardModifiers modifiersOf(QWebEngineNewWindowRequest::DestinationType destination)
{
    switch (destination) {
    case QWebEngineNewWindowRequest::InNewWindow: // Shift
        return Qt::ShiftModifier;
    case QWebEngineNewWindowRequest::InNewTab: // Ctrl and Shift, with either button
        return Qt::ControlModifier | Qt::ShiftModifier;
    default: // Ctrl, or the middle button
        return Qt::ControlModifier;
    }
}

} // namespace

std::optional<PageLink> pageLinkFrom(const QUrl &url)
{
    const QStringList parts = url.path().split(QLatin1Char('/'));
    if (url.scheme() != QStringLiteral("broadsheet") || url.host() != QStringLiteral("link") ||
        parts.size() != 3) {
        return std::nullopt;
    }
    bool articleGood = false;
    bool ordinalGood = false;
    const PageLink link{parts[1].toLongLong(&articleGood), parts[2].toInt(&ordinalGood)};
    if (!articleGood || !ordinalGood || link.article <= 0 || link.ordinal < 0) {
        return std::nullopt;
    }
    return link;
}

std::unique_ptr<QWebEngineProfile> makeReaderProfile()
{
    auto profile = std::make_unique<QWebEngineProfile>(); // no name: off the record
    profile->setHttpCacheType(QWebEngineProfile::NoCache);
    profile->setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile->setSpellCheckEnabled(false);
    profile->installUrlSchemeHandler("broadsheet", new SchemeHandler(profile.get()));
    profile->setUrlRequestInterceptor(new RequestFilter(profile.get()));
    QObject::connect(profile.get(),
                     &QWebEngineProfile::downloadRequested,
                     profile.get(),
                     [](QWebEngineDownloadRequest *download) { download->cancel(); });
    return profile;
}

ReaderPage::ReaderPage(QWebEngineProfile *profile, QObject *parent)
    : QWebEnginePage(profile, parent)
{
    lockSettings(settings());
    scripts().insert(pageScript());
    connect(this,
            &QWebEnginePage::featurePermissionRequested,
            this,
            [this](const QUrl &origin, Feature feature) {
                setFeaturePermission(origin, feature, PermissionDeniedByUser);
            });
    // Ctrl, Shift and the middle button ask for a window: the link is followed, in a tab of ours.
    connect(this,
            &QWebEnginePage::newWindowRequested,
            this,
            [this](QWebEngineNewWindowRequest &request) {
                follow(request.requestedUrl(), modifiersOf(request.destination()));
            });
    connect(this, &QWebEnginePage::linkHovered, this, [this](const QString &url) {
        Q_EMIT linkPointedAt(pageLinkFrom(QUrl(url)));
    });
}

bool ReaderPage::acceptNavigationRequest(const QUrl &url, NavigationType, bool isMainFrame)
{
    if (isMainFrame && url == shellPageUrl()) {
        return true;
    }
    follow(url, Qt::NoModifier);
    return false;
}

QStringList ReaderPage::chooseFiles(FileSelectionMode, const QStringList &, const QStringList &)
{
    return {};
}

void ReaderPage::javaScriptConsoleMessage(JavaScriptConsoleMessageLevel,
                                          const QString &message,
                                          int line,
                                          const QString &)
{
    // Chromium's own words about blocks that come into view (content-visibility): no fault.
    if (message.startsWith(QStringLiteral("ResizeObserver loop"))) {
        return;
    }
    qCWarning(logReader).noquote() << "page.js, line" << line << message;
}

void ReaderPage::follow(const QUrl &url, Qt::KeyboardModifiers modifiers)
{
    if (const auto link = pageLinkFrom(url)) {
        Q_EMIT linkFollowed(*link, modifiers);
    }
}

} // namespace broadsheet
