#include "app/render/html_direction.h"

#include <algorithm>

namespace broadsheet {

std::optional<bool> isRightToLeft(QStringView text)
{
    constexpr qsizetype Beginning = 200;
    int balance = 0;
    for (const QChar c : text.first(std::min(text.size(), Beginning))) {
        const QChar::Direction direction = c.direction();
        balance += direction == QChar::DirR || direction == QChar::DirAL;
        balance -= direction == QChar::DirL;
    }
    return balance == 0 ? std::nullopt : std::optional(balance > 0);
}

bool isArticleRightToLeft(const Article &article)
{
    for (const Block &block : article.blocks) {
        const auto direction = block.hidden ? std::nullopt : isRightToLeft(block.text);
        if (direction) {
            return *direction;
        }
    }
    return isRightToLeft(article.headline).value_or(false);
}

QString directionName(bool rightToLeft)
{
    return rightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr");
}

QString safeLanguage(const QString &language)
{
    constexpr qsizetype LongestTag = 35; // RFC 5646, 4.4.1
    const bool good = language.size() <= LongestTag &&
                      std::all_of(language.cbegin(), language.cend(), [](QChar c) {
                          return c.unicode() < 0x80 && (c.isLetterOrNumber() || c == u'-');
                      });
    return good ? language : QString();
}

} // namespace broadsheet
