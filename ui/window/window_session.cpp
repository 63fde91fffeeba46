#include "ui/window/window_session.h"

#include "app/base/content_hash.h"
#include "ui/window/preferences.h"
#include "ui/window/single_window.h"

#include <QScreen>
#include <QWidget>

namespace broadsheet {

namespace {

QString articleKey(const QString &libraryFolder)
{
    // By library: another library's article of the same number is another article.
    const QByteArray hash = contentHash(canonicalFolder(libraryFolder).toUtf8()).toHex();
    return u"session/%1/article"_qs.arg(QString::fromLatin1(hash.left(16)));
}

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
    return settings.value(articleKey(libraryFolder)).toLongLong();
}

void keepLastArticle(QSettings &settings, const QString &libraryFolder, ArticleId id)
{
    settings.setValue(articleKey(libraryFolder), id);
}

} // namespace broadsheet
