#include "app/base/yaml.h"

namespace broadsheet {

namespace {

// Double-quoted style, YAML 1.2 chapter 7.3.1.
QString quoted(const QString &value)
{
    QString out = QStringLiteral("\"");
    for (const QChar c : value) {
        if (c == QLatin1Char('"') || c == QLatin1Char('\\')) {
            out += QLatin1Char('\\');
            out += c;
        } else if (c == QLatin1Char('\n')) {
            out += QStringLiteral("\\n");
        } else if (c.category() == QChar::Other_Control || c == QChar::LineSeparator ||
                   c == QChar::ParagraphSeparator) {
            out += QStringLiteral("\\u%1").arg(int(c.unicode()), 4, 16, QLatin1Char('0'));
        } else {
            out += c;
        }
    }
    return out + QLatin1Char('"');
}

} // namespace

QString yamlLine(const QString &key, const QString &value)
{
    return value.isEmpty() ? QString()
                           : key + QStringLiteral(": ") + quoted(value) + QLatin1Char('\n');
}

QString yamlList(const QString &key, const QStringList &items)
{
    if (items.isEmpty()) {
        return {};
    }
    QString out = key + QStringLiteral(":\n");
    for (const QString &item : items) {
        out += QStringLiteral("  - ") + quoted(item) + QLatin1Char('\n');
    }
    return out;
}

} // namespace broadsheet
