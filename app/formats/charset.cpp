#include "app/formats/charset.h"

#include "app/formats/mojibake.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <unicode/ucsdet.h>

namespace broadsheet {

namespace {

/// Labels that mean a superset of what they say, after the WHATWG Encoding Standard.
QString standardName(const QString &label)
{
    static const QHash<QString, QString> table = [] {
        const QString western = QStringLiteral("windows-1252");
        const QString chinese = QStringLiteral("gb18030");
        const QString korean = QStringLiteral("windows-949");
        const QString japanese = QStringLiteral("Shift_JIS");
        return QHash<QString, QString>{
            {QStringLiteral("iso-8859-1"), western},
            {QStringLiteral("latin1"), western},
            {QStringLiteral("us-ascii"), western},
            {QStringLiteral("ascii"), western},
            {QStringLiteral("iso-8859-9"), QStringLiteral("windows-1254")},
            {QStringLiteral("iso-8859-11"), QStringLiteral("windows-874")},
            {QStringLiteral("tis-620"), QStringLiteral("windows-874")},
            {QStringLiteral("gb2312"), chinese},
            {QStringLiteral("gbk"), chinese},
            {QStringLiteral("gb18030"), chinese},
            {QStringLiteral("euc-kr"), korean},
            {QStringLiteral("ks_c_5601-1987"), korean},
            {QStringLiteral("sjis"), japanese},
            {QStringLiteral("x-sjis"), japanese},
            {QStringLiteral("shift-jis"), japanese},
            {QStringLiteral("utf8"), QStringLiteral("UTF-8")},
        };
    }();
    return table.value(label.trimmed().toLower(), label.trimmed());
}

bool isMultiByte(const QString &encoding)
{
    static const QStringList names = {QStringLiteral("gb18030"),
                                      QStringLiteral("windows-949"),
                                      QStringLiteral("Shift_JIS"),
                                      QStringLiteral("big5"),
                                      QStringLiteral("euc-jp"),
                                      QStringLiteral("iso-2022-jp")};
    return names.contains(encoding, Qt::CaseInsensitive);
}

struct Utf8Check
{
    qsizetype valid = 0;  // sequences of two bytes and more
    qsizetype broken = 0; // bytes that belong to none
};

int sequenceLength(uchar lead)
{
    return lead >= 0xc2 && lead <= 0xdf   ? 2
           : lead >= 0xe0 && lead <= 0xef ? 3
           : lead >= 0xf0 && lead <= 0xf4 ? 4
                                          : 0;
}

Utf8Check checkUtf8(QByteArrayView bytes)
{
    Utf8Check check;
    const auto *data = reinterpret_cast<const uchar *>(bytes.data());
    for (qsizetype i = 0; i < bytes.size();) {
        if (data[i] < 0x80) {
            ++i;
            continue;
        }
        const int length = sequenceLength(data[i]);
        int have = 1;
        while (have < length && i + have < bytes.size() && (data[i + have] & 0xc0) == 0x80) {
            ++have;
        }
        const bool whole = length > 0 && have == length;
        ++(whole ? check.valid : check.broken);
        i += whole ? length : 1;
    }
    return check;
}

/// ICU's best guess; a stretch around the first byte beyond ASCII tells most.
QString guessedCharset(QByteArrayView bytes)
{
    constexpr qsizetype SampleBytes = 64 * 1024;
    qsizetype start = 0;
    while (start < bytes.size() && uchar(bytes[start]) < 0x80) {
        ++start;
    }
    start = qMax(qsizetype(0), start - 1024);
    const QByteArrayView sample = bytes.sliced(start, qMin(SampleBytes, bytes.size() - start));

    UErrorCode status = U_ZERO_ERROR;
    UCharsetDetector *detector = ucsdet_open(&status);
    ucsdet_enableInputFilter(detector, true);
    ucsdet_setText(detector, sample.data(), int32_t(sample.size()), &status);
    const UCharsetMatch *match = ucsdet_detect(detector, &status);
    const bool sure = U_SUCCESS(status) && match && ucsdet_getConfidence(match, &status) >= 10;
    QString name = sure ? QString::fromLatin1(ucsdet_getName(match, &status)) : QString();
    ucsdet_close(detector);
    name = standardName(name);
    const bool wide = name.startsWith(u"UTF-", Qt::CaseInsensitive); // ruled out before
    return name.isEmpty() || wide ? QStringLiteral("windows-1252") : name;
}

QString decodeAs(const QString &encoding, QByteArrayView bytes)
{
    // Without a state, a letter that the file's end cuts off becomes a mark; it is not waited for.
    const auto whole = QStringConverter::Flag::Stateless;
    QStringDecoder decoder(encoding.toLatin1().constData(), whole);
    if (!decoder.isValid()) {
        decoder = QStringDecoder(QStringDecoder::Latin1, whole);
    }
    return decoder(bytes);
}

bool canDecode(const QString &encoding)
{
    return !encoding.isEmpty() && QStringDecoder(encoding.toLatin1().constData()).isValid();
}

DecodedText cleaned(DecodedText decoded)
{
    const qsizetype before = decoded.text.size();
    decoded.text.remove(QChar(u'\0'));
    if (const qsizetype removed = before - decoded.text.size(); removed > 0) {
        decoded.diagnostics << QStringLiteral("%1 NUL characters removed").arg(removed);
    }
    if (decoded.text.startsWith(QChar::ByteOrderMark)) {
        decoded.text.remove(0, 1);
    }
    if (const MendedText mended = mendMojibake(decoded.text); mended.mended > 0) {
        decoded.text = mended.text;
        decoded.diagnostics << QStringLiteral("%1 characters mended: UTF-8 that had been read as "
                                              "windows-1252")
                                   .arg(mended.mended);
    }
    return decoded;
}

DecodedText decodedAs(const QString &encoding, QByteArrayView bytes, const QStringList &notes = {})
{
    return cleaned({decodeAs(encoding, bytes), encoding, notes});
}

/// UTF-16 or UTF-32 by mark or by the place of the NULs; empty for anything else.
QString wideEncoding(QByteArrayView bytes)
{
    if (bytes.startsWith(QByteArrayView("\xff\xfe\0\0", 4))) {
        return QStringLiteral("UTF-32LE");
    }
    if (bytes.startsWith(QByteArrayView("\0\0\xfe\xff", 4))) {
        return QStringLiteral("UTF-32BE");
    }
    if (bytes.startsWith("\xff\xfe")) {
        return QStringLiteral("UTF-16LE");
    }
    if (bytes.startsWith("\xfe\xff")) {
        return QStringLiteral("UTF-16BE");
    }
    const qsizetype sample = qMin(bytes.size(), qsizetype(4096)) & ~qsizetype(1);
    qsizetype even = 0;
    qsizetype odd = 0;
    for (qsizetype i = 0; i < sample; i += 2) {
        even += bytes[i] == '\0';
        odd += bytes[i + 1] == '\0';
    }
    const qsizetype pairs = sample / 2;
    if (pairs >= 4 && odd * 10 >= pairs * 3 && even * 50 <= pairs) {
        return QStringLiteral("UTF-16LE");
    }
    if (pairs >= 4 && even * 10 >= pairs * 3 && odd * 50 <= pairs) {
        return QStringLiteral("UTF-16BE");
    }
    return {};
}

DecodedText decodeUtf8(QByteArrayView bytes, const Utf8Check &check)
{
    DecodedText decoded = decodedAs(QStringLiteral("UTF-8"), bytes);
    if (check.broken > 0) {
        decoded.diagnostics << QStringLiteral("%1 broken bytes in UTF-8 text").arg(check.broken);
    }
    return decoded;
}

} // namespace

bool looksLikeUtf16(QByteArrayView bytes) { return !wideEncoding(bytes).isEmpty(); }

QString declaredHtmlCharset(QByteArrayView bytes)
{
    static const QRegularExpression pattern(
        QStringLiteral("<meta[^>]{0,200}?charset\\s*=\\s*[\"']?\\s*([\\w:.-]{2,40})"
                       "|^\\s*<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([\\w:.-]{2,40})"),
        QRegularExpression::CaseInsensitiveOption);
    const QByteArrayView head = bytes.first(qMin(bytes.size(), qsizetype(16 * 1024)));
    const QRegularExpressionMatch match = pattern.match(QString::fromLatin1(head));
    return match.hasCaptured(2) ? match.captured(2) : match.captured(1);
}

DecodedText decodeText(const QByteArray &bytes, const QString &declared)
{
    if (const QString wide = wideEncoding(bytes); !wide.isEmpty()) {
        return decodedAs(wide, bytes);
    }
    const Utf8Check check = checkUtf8(bytes);
    const QString label = standardName(declared);
    const bool marked = bytes.startsWith("\xef\xbb\xbf");
    const bool saysUtf8 = label.compare(u"UTF-8", Qt::CaseInsensitive) == 0;
    const bool doubtful = check.valid < 3 && check.valid > 0 && isMultiByte(label);
    if (marked || (check.broken == 0 && !doubtful)) {
        return decodeUtf8(bytes, check);
    }
    if (!saysUtf8 && canDecode(label)) {
        return decodedAs(label, bytes);
    }
    if (check.valid >= check.broken) {
        return decodeUtf8(bytes, check);
    }
    const QString guess = guessedCharset(bytes);
    return decodedAs(guess, bytes, {QStringLiteral("charset guessed: %1").arg(guess)});
}

} // namespace broadsheet
