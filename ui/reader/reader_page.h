#pragma once

#include "app/article/article.h"

#include <QWebEnginePage>

#include <optional>

namespace broadsheet {

/// broadsheet://link/<article>/<ordinal>
struct PageLink
{
    ArticleId article = 0;
    int ordinal = 0;
};

std::optional<PageLink> pageLinkFrom(const QUrl &url);

/// An off-the-record profile that knows the scheme "broadsheet" and refuses every other request,
/// every download and every permission.
std::unique_ptr<QWebEngineProfile> makeReaderProfile();

/// The locked page: its own world runs no script, it never leaves the shell page, opens no window
/// and asks nothing. Links come out as signals.
class ReaderPage final : public QWebEnginePage
{
    Q_OBJECT

public:
    explicit ReaderPage(QWebEngineProfile *profile, QObject *parent = nullptr);

Q_SIGNALS:
    void linkFollowed(broadsheet::PageLink link, Qt::KeyboardModifiers modifiers);
    void linkPointedAt(std::optional<broadsheet::PageLink> link); // none: left

protected:
    bool acceptNavigationRequest(const QUrl &url, NavigationType type, bool isMainFrame) override;
    QStringList chooseFiles(FileSelectionMode mode,
                            const QStringList &oldFiles,
                            const QStringList &acceptedMimeTypes) override;
    void javaScriptConsoleMessage(JavaScriptConsoleMessageLevel level,
                                  const QString &message,
                                  int line,
                                  const QString &source) override;

private:
    void follow(const QUrl &url, Qt::KeyboardModifiers modifiers);
};

} // namespace broadsheet
