#include "app/extract/html_entities.h"

#include <QHash>
#include <QRegularExpression>

namespace broadsheet {

namespace {

QString characterOf(const QString &name)
{
    static const QHash<QString, QString> names = {
        {QStringLiteral("amp"), QStringLiteral("&")},
        {QStringLiteral("lt"), QStringLiteral("<")},
        {QStringLiteral("gt"), QStringLiteral(">")},
        {QStringLiteral("quot"), QStringLiteral("\"")},
        {QStringLiteral("apos"), QStringLiteral("'")},
        {QStringLiteral("nbsp"), QStringLiteral(" ")},
        {QStringLiteral("rsquo"), QStringLiteral("’")},
        {QStringLiteral("lsquo"), QStringLiteral("‘")},
        {QStringLiteral("rdquo"), QStringLiteral("”")},
        {QStringLiteral("ldquo"), QStringLiteral("“")},
        {QStringLiteral("bdquo"), QStringLiteral("„")},
        {QStringLiteral("laquo"), QStringLiteral("«")},
        {QStringLiteral("raquo"), QStringLiteral("»")},
        {QStringLiteral("ndash"), QStringLiteral("–")},
        {QStringLiteral("mdash"), QStringLiteral("—")},
        {QStringLiteral("hellip"), QStringLiteral("…")},
    };
    if (!name.startsWith(QLatin1Char('#'))) {
        return names.value(name);
    }
    const bool hex = name.size() > 1 && name[1].toLower() == QLatin1Char('x');
    bool number = false;
    const char32_t code = hex ? name.mid(2).toUInt(&number, 16) : name.mid(1).toUInt(&number);
    const bool character =
        number && code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return character ? QString::fromUcs4(&code, 1) : QString();
}

} // namespace

QString withoutEntities(const QString &text)
{
    static const QRegularExpression entity(QStringLiteral("&(#?\\w{2,8});"));
    if (!text.contains(QLatin1Char('&'))) {
        return text;
    }
    QString out;
    qsizetype copied = 0;
    for (auto found = entity.globalMatch(text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const QString character = characterOf(match.captured(1));
        if (!character.isEmpty()) {
            out += QStringView(text).sliced(copied, match.capturedStart() - copied);
            out += character;
            copied = match.capturedEnd();
        }
    }
    out += QStringView(text).sliced(copied);
    return out;
}

} // namespace broadsheet
