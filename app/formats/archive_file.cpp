#include "app/formats/archive_file.h"

#include <QSet>

#include <archive.h>
#include <archive_entry.h>

#include <memory>

namespace broadsheet {

namespace {

using Archive = std::unique_ptr<archive, decltype(&archive_read_free)>;

constexpr size_t ChunkBytes = 64 * 1024;

Unexpected broken(archive *reader)
{
    return fail(Error::Code::Malformed,
                QStringLiteral("the archive is damaged"),
                QString::fromUtf8(archive_error_string(reader)));
}

QString nameOf(archive_entry *entry)
{
    const char *utf8 = archive_entry_pathname_utf8(entry);
    return QString::fromUtf8(utf8 != nullptr ? utf8 : archive_entry_pathname(entry));
}

// Sizes that the archive claims are not believed: what was unpacked counts.
Result<QByteArray> readEntry(archive *reader, qint64 maxBytes)
{
    QByteArray bytes;
    QByteArray chunk(ChunkBytes, Qt::Uninitialized);
    for (;;) {
        const la_ssize_t got = archive_read_data(reader, chunk.data(), ChunkBytes);
        if (got < 0) {
            return broken(reader);
        }
        if (got == 0) {
            return bytes;
        }
        bytes.append(chunk.constData(), got);
        if (bytes.size() > maxBytes) {
            return fail(Error::Code::TooLarge,
                        QStringLiteral("the archive holds more than Broadsheet reads at once"));
        }
    }
}

Archive openArchive(const QByteArray &bytes)
{
    Archive reader(archive_read_new(), archive_read_free);
    archive_read_support_format_zip(reader.get());
    archive_read_support_format_tar(reader.get());
    archive_read_support_filter_gzip(reader.get());
    if (archive_read_open_memory(reader.get(), bytes.constData(), size_t(bytes.size())) !=
        ARCHIVE_OK) {
        reader.reset();
    }
    return reader;
}

} // namespace

bool isArchive(const QByteArray &bytes)
{
    const bool isTar = bytes.size() > 262 && bytes.mid(257, 5) == "ustar";
    return bytes.startsWith("PK\x03\x04") || bytes.startsWith("\x1f\x8b") || isTar;
}

Result<QVector<ArchivedFile>> readArchive(const QByteArray &bytes,
                                          const std::function<bool(const QString &)> &wanted,
                                          qint64 maxBytes)
{
    const Archive reader = openArchive(bytes);
    if (!reader) {
        return fail(Error::Code::Malformed, QStringLiteral("it is no archive"));
    }
    QVector<ArchivedFile> files;
    QSet<QString> names;
    archive_entry *entry = nullptr;
    for (;;) {
        const int status = archive_read_next_header(reader.get(), &entry);
        if (status == ARCHIVE_EOF) {
            return files;
        }
        if (status != ARCHIVE_OK && status != ARCHIVE_WARN) {
            return broken(reader.get());
        }
        const QString name = nameOf(entry);
        if (archive_entry_filetype(entry) != AE_IFREG || names.contains(name) || !wanted(name)) {
            continue;
        }
        auto content = readEntry(reader.get(), maxBytes);
        if (!content) {
            return Unexpected{content.error()};
        }
        maxBytes -= content->size();
        names.insert(name);
        files.append({name, std::move(*content)});
    }
}

} // namespace broadsheet
