#include "ui/window/window_session.h"

#include "app/base/content_hash.h"
#include "ui/window/preferences.h"
#include "ui/window/single_window.h"

#include <QScreen>
#include <QWidget>

namespace broadsheet {

namespace {

QString sessionKey(const QString &libraryFolder, QLatin1StringView name)
{
    // By library: another library's article of the same number is another article.
    const QByteArray hash = contentHash(canonicalFolder(libraryFolder).toUtf8()).toHex();
    return u"session/%1/%2"_qs.arg(QString::fromLatin1(hash.left(16)), name);
}

constexpr QLatin1StringView ArticleName{"article"};
constexpr QLatin1StringView TabsName{"tabs"};

} // namespace

void restorePlace(QWidget &window, const QSettings &settings)
{
    if (window.restoreGeometry(read(settings, preference::Geometry))) {
        return;
    }
    const QSize usual(1280, 800);
    const QSize room = window.screen()->availableSize();
    window.resize(usual.boundedTo(room));
    if (room.width() <= usual.width() || room.height() <= usual.height()) {
        window.setWindowState(Qt::WindowMaximized);
    }
}

ArticleId lastArticle(const QSettings &settings, const QString &libraryFolder)
{
    return settings.value(sessionKey(libraryFolder, ArticleName)).toLongLong();
}

QByteArray lastTabs(const QSettings &settings, const QString &libraryFolder)
{
    return settings.value(sessionKey(libraryFolder, TabsName)).toByteArray();
}

void keepTabs(QSettings &settings, const QString &libraryFolder, const QByteArray &tabs)
{
    if (tabs != lastTabs(settings, libraryFolder)) { // each write is synced to the disk
        settings.setValue(sessionKey(libraryFolder, TabsName), tabs);
    }
}

void forgetTabs(QSettings &settings, const QString &libraryFolder)
{
    settings.remove(sessionKey(libraryFolder, ArticleName));
    settings.remove(sessionKey(libraryFolder, TabsName));
}

} // namespace broadsheet
