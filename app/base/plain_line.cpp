#include "app/base/plain_line.h"

#include "app/base/text.h"

namespace broadsheet {

namespace {

bool isUnsafe(QChar c)
{
    const char16_t u = c.unicode();
    return c.category() == QChar::Other_Control || (u >= 0x202a && u <= 0x202e) ||
           (u >= 0x2066 && u <= 0x2069);
}

} // namespace

QString plainLine(const QString &text)
{
    QString line = simplified(text);
    line.removeIf(isUnsafe);
    return line;
}

} // namespace broadsheet
