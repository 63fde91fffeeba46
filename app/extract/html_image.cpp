#include "app/extract/html_image.h"

#include "app/base/canonical_url.h"

#include <QRegularExpression>

namespace broadsheet {

namespace {

constexpr int SmallestPicture = 60; // pixels; below it is an icon

/// The address of the largest candidate: "a.jpg 320w, b.jpg 640w" or "a.jpg 1x, b.jpg 2x".
QString largestOf(const QString &srcset)
{
    static const QRegularExpression candidate(
        QStringLiteral("(\\S+)\\s+([\\d.]+)[wx](?:\\s*,|\\s*$)"));
    QString best;
    double largest = 0;
    auto matches = candidate.globalMatch(srcset);
    while (matches.hasNext()) {
        const QRegularExpressionMatch match = matches.next();
        if (match.captured(2).toDouble() > largest) {
            largest = match.captured(2).toDouble();
            best = match.captured(1);
        }
    }
    return best.isEmpty() ? srcset.section(QLatin1Char(' '), 0, 0) : best;
}

bool isTiny(const HtmlNode &img)
{
    for (const QStringView side : {u"width", u"height"}) {
        bool number = false;
        const int pixels = img.attribute(side).toInt(&number);
        if (number && pixels > 0 && pixels < SmallestPicture) {
            return true;
        }
    }
    return false;
}

QString addressOf(const HtmlNode &picture, const QString &base)
{
    for (const QStringView name : {u"data-srcset", u"data-lazy-srcset", u"srcset"}) {
        const QString srcset = picture.attribute(name);
        const QString address = absoluteUrl(srcset.isEmpty() ? QString() : largestOf(srcset), base);
        if (!address.isEmpty()) {
            return address;
        }
    }
    for (const QStringView name :
         {u"data-src", u"data-lazy-src", u"data-original", u"data-image", u"src"}) {
        const QString address = absoluteUrl(picture.attribute(name), base);
        if (!address.isEmpty()) {
            return address;
        }
    }
    return {};
}

} // namespace

QString pictureAddress(const HtmlTree &tree, int img, const QString &base)
{
    if (isTiny(tree.nodes[img])) {
        return {};
    }
    const QString own = addressOf(tree.nodes[img], base);
    const int parent = tree.nodes[img].parent;
    if (!own.isEmpty() || parent < 0 || tree.nodes[parent].name != u"picture") {
        return own;
    }
    for (int i = parent + 1; i < tree.nodes[parent].end; ++i) {
        const QString address =
            tree.nodes[i].name == u"source" ? addressOf(tree.nodes[i], base) : QString();
        if (!address.isEmpty()) {
            return address;
        }
    }
    return {};
}

} // namespace broadsheet
