#include "ui/shelf/typed_query.h"

#include <algorithm>

namespace broadsheet {

namespace {

// One letter starts too many words: such a list would only flicker by.
constexpr qsizetype FewestLetters = 2;

bool isPlain(QChar c) { return c.isLetterOrNumber() || c.isMark() || c.isSurrogate(); }

} // namespace

QString typedQuery(const QString &text)
{
    const auto space =
        std::find_if(text.crbegin(), text.crend(), [](QChar c) { return c.isSpace(); });
    const QString last = text.right(space - text.crbegin());
    const bool isWord = last.size() >= FewestLetters && last != QLatin1String("OR") &&
                        std::all_of(last.cbegin(), last.cend(), isPlain);
    const bool inPhrase = text.count(QLatin1Char('"')) % 2 != 0;
    return isWord && !inPhrase ? text + QLatin1Char('*') : text.trimmed();
}

} // namespace broadsheet
