#include "app/formats/format.h"

#include "app/formats/charset.h"
#include "app/formats/html_reader.h"
#include "app/formats/plain_text_reader.h"

#include <QFile>
#include <QFileInfo>
#include <QRegularExpression>

#include <array>
#include <new>

namespace broadsheet {

namespace {

using Reader = decltype(Format::read);

/// A file that asks for more memory than there is must not take the program down, whoever reads it
/// and whatever is made of its documents in the sink.
template<Reader read>
Result<void>
withinMemory(const QByteArray &bytes, const QString &fileName, const DocumentSink &sink)
{
    try {
        return read(bytes, fileName, sink);
    } catch (const std::bad_alloc &) {
        return fail(Error::Code::TooLarge,
                    QStringLiteral("%1: there is not enough memory to read it").arg(fileName));
    }
}

const std::array<Format, 2> &formats()
{
    static const std::array<Format, 2> table = {
        Format{QStringLiteral("text"),
               {QStringLiteral("txt"), QStringLiteral("text")},
               withinMemory<readPlainText>},
        Format{QStringLiteral("html"),
               {QStringLiteral("html"), QStringLiteral("htm"), QStringLiteral("xhtml")},
               withinMemory<readHtml>},
    };
    return table;
}

const Format *textFormat() { return &formats()[0]; }

const Format *htmlFormat() { return &formats()[1]; }

struct Magic
{
    QByteArrayView bytes;
    const char *name;
    int offset = 0;
};

constexpr std::array Magics = {
    Magic{"\x89PNG", "a PNG picture"},
    Magic{"\xff\xd8\xff", "a JPEG picture"},
    Magic{"GIF8", "a GIF picture"},
    Magic{"RIFF", "a WebP picture, WAVE sound or AVI film"},
    Magic{"ftyp", "an MP4 film or HEIC picture", 4},
    Magic{"%PDF-", "a PDF"},
    Magic{"%!PS", "PostScript"},
    Magic{"{\\rtf", "RTF"},
    Magic{"PK\x03\x04", "a ZIP archive or office document"},
    Magic{"\x1f\x8b", "gzip data"},
    Magic{"BZh", "bzip2 data"},
    Magic{"\xfd"
          "7zXZ",
          "xz data"},
    Magic{"\x28\xb5\x2f\xfd", "zstd data"},
    Magic{"7z\xbc\xaf", "a 7z archive"},
    Magic{"Rar!", "a RAR archive"},
    Magic{"\x7f"
          "ELF",
          "a program"},
    Magic{"\xd0\xcf\x11\xe0", "an old office document"},
    Magic{"SQLite format 3", "an SQLite database"},
    Magic{"OggS", "Ogg sound or film"},
    Magic{"ID3", "MP3 sound"},
    Magic{"\x1a\x45\xdf\xa3", "a Matroska or WebM film"},
};

const char *magicName(QByteArrayView bytes)
{
    for (const Magic &magic : Magics) {
        if (bytes.size() > magic.offset && bytes.sliced(magic.offset).startsWith(magic.bytes)) {
            return magic.name;
        }
    }
    return nullptr;
}

/// Text has next to no control characters; compressed data has one in ten.
bool looksBinary(QByteArrayView bytes)
{
    const QByteArrayView sample = bytes.first(qMin(bytes.size(), qsizetype(64 * 1024)));
    qsizetype controls = 0;
    for (const char c : sample) {
        const auto u = uchar(c);
        controls += u < 0x08 || (u > 0x0d && u < 0x20 && u != 0x1b) || u == 0x7f;
    }
    return controls > 2 + sample.size() / 100;
}

/// The beginning as ASCII letters, whatever its encoding, without what may stand before markup;
/// empty when there is none.
QString beginning(QByteArrayView bytes)
{
    QByteArray head = bytes.first(qMin(bytes.size(), qsizetype(8192))).toByteArray();
    if (!head.contains('<')) {
        return {}; // no markup, and most files hold none
    }
    head.replace('\0', QByteArray());
    QString text = QString::fromLatin1(head);
    static const QRegularExpression before(
        QStringLiteral("^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff|\\s|<!--.*?-->|<\\?xml[^>]*>)+"),
        QRegularExpression::DotMatchesEverythingOption);
    return text.remove(before);
}

bool beginsWithMarkup(const QString &text)
{
    static const QRegularExpression tag(
        QStringLiteral(
            "^<(?:!doctype\\s+html|(?:html|head|body|title|meta|link|script|style|base|div|"
            "span|p|h[1-6]|article|section|main|header|nav|table|ul|ol|br|img|a|b|i|em|"
            "strong|center|font|blockquote|pre|figure|iframe|form)[\\s/>])"),
        QRegularExpression::CaseInsensitiveOption);
    return tag.match(text).hasMatch();
}

/// Nothing but a whole page begins so. A text may well begin with a tag that its scraper left.
bool beginsWithPage(const QString &text)
{
    static const QRegularExpression page(QStringLiteral("^<(?:!doctype\\s+html|html[\\s>])"),
                                         QRegularExpression::CaseInsensitiveOption);
    return page.match(text).hasMatch();
}

bool isFeed(const QString &text)
{
    static const QRegularExpression root(QStringLiteral("^<(?:rss|feed|rdf:RDF)[\\s>]"));
    return root.match(text).hasMatch();
}

const Format *formatByExtension(const QString &fileName)
{
    const QString extension = QFileInfo(fileName).suffix().toLower();
    for (const Format &format : formats()) {
        if (format.extensions.contains(extension)) {
            return &format;
        }
    }
    return nullptr;
}

Unexpected unsupported(const QString &fileName, const QString &reason)
{
    return fail(Error::Code::Unsupported,
                QStringLiteral("%1: %2").arg(QFileInfo(fileName).fileName(), reason));
}

Unexpected unreadable(const QString &path, const QString &reason)
{
    return fail(Error::Code::Unreadable, QStringLiteral("%1: %2").arg(path, reason));
}

} // namespace

bool hasKnownExtension(const QString &fileName) { return formatByExtension(fileName) != nullptr; }

Result<const Format *> sniffFormat(const QByteArray &bytes, const QString &fileName)
{
    if (const char *name = magicName(bytes)) {
        return unsupported(
            fileName,
            QStringLiteral("it is not text (it looks like %1)").arg(QString::fromLatin1(name)));
    }
    if (!looksLikeUtf16(bytes) && looksBinary(bytes)) {
        return unsupported(fileName, QStringLiteral("it is not text (it holds binary data)"));
    }
    const QString text = beginning(bytes);
    const Format *byName = formatByExtension(fileName);
    const bool namedText = byName == textFormat();
    if (namedText ? beginsWithPage(text) : beginsWithMarkup(text)) {
        return htmlFormat();
    }
    if (isFeed(text)) {
        return unsupported(fileName, QStringLiteral("RSS and Atom feeds are not read yet"));
    }
    return byName ? byName : textFormat();
}

Result<QByteArray> readFileBytes(const QString &path)
{
    const QFileInfo info(path);
    if (!info.exists()) {
        return fail(Error::Code::NotFound,
                    QStringLiteral("%1: %2").arg(path,
                                                 info.isSymLink()
                                                     ? QStringLiteral("the link leads nowhere")
                                                     : QStringLiteral("there is no such file")));
    }
    if (info.isDir()) {
        return unreadable(path, QStringLiteral("it is a folder, not a file"));
    }
    if (!info.isFile()) { // a pipe or a device would block for ever
        return unreadable(path, QStringLiteral("it is not a regular file"));
    }
    if (info.size() > MaxFileBytes) {
        return fail(Error::Code::TooLarge,
                    QStringLiteral("%1: too large for an article (%2 MB; the limit is %3 MB)")
                        .arg(path)
                        .arg(info.size() >> 20)
                        .arg(MaxFileBytes >> 20));
    }
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return unreadable(path, QStringLiteral("it cannot be read (%1)").arg(file.errorString()));
    }
    // QFile makes room for all that it is asked for, so first ask for what there should be.
    QByteArray bytes = file.read(qMin(info.size(), MaxFileBytes) + 1);
    if (bytes.size() > info.size() && bytes.size() <= MaxFileBytes) { // it has grown
        bytes += file.read(MaxFileBytes + 1 - bytes.size());
    }
    if (file.error() != QFileDevice::NoError) {
        return unreadable(path, QStringLiteral("reading failed (%1)").arg(file.errorString()));
    }
    if (bytes.isEmpty()) {
        return fail(Error::Code::Malformed, QStringLiteral("%1: the file is empty").arg(path));
    }
    return bytes;
}

} // namespace broadsheet
