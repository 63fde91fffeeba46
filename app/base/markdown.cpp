#include "app/base/markdown.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

// Begins a list ("- ", "+ ", "1. ") or is markup wherever it stands: "<" and "&" begin HTML, "["
// links, "=" and "~" Obsidian's marks, "$" its formulas, "|" its tables, "%" its comments.
bool needsEscape(const QString &line, qsizetype i)
{
    static const QString special = QStringLiteral("\\`*_[]<>&=~$#|^%");
    const QChar c = line[i];
    const bool listMark = i == 0 && (c == QLatin1Char('-') || c == QLatin1Char('+'));
    const bool numberMark = (c == QLatin1Char('.') || c == QLatin1Char(')')) && i > 0 && i < 10 &&
                            line[i - 1].isDigit();
    return special.contains(c) || listMark || numberMark;
}

} // namespace

QString markdownEscaped(QStringView text)
{
    const QString line = simplified(text);
    QString out;
    for (qsizetype i = 0; i < line.size(); ++i) {
        if (needsEscape(line, i)) {
            out += QLatin1Char('\\');
        }
        out += line[i];
    }
    return out;
}

QString markdownTag(const QString &tag)
{
    return QLatin1Char('#') + simplified(tag).replace(QLatin1Char(' '), QLatin1Char('-'));
}

} // namespace broadsheet
