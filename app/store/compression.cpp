#include "app/store/compression.h"

#include <zstd.h>

#include <memory>

namespace broadsheet {

namespace {

// Level 1 packs news text to 0.5 of its size, level 3 to 0.48 in half as much time again.
constexpr int Level = 1;

struct FreeContext
{
    void operator()(ZSTD_CCtx *context) const { ZSTD_freeCCtx(context); }
};

// Making a context costs more than packing an article with it.
ZSTD_CCtx *threadContext()
{
    static thread_local const std::unique_ptr<ZSTD_CCtx, FreeContext> context(ZSTD_createCCtx());
    return context.get();
}

Unexpected damaged(const char *why)
{
    return fail(Error::Code::Malformed,
                QStringLiteral("A stored text is damaged and cannot be unpacked."),
                QString::fromUtf8(why));
}

} // namespace

QByteArray packed(const QByteArray &bytes)
{
    ZSTD_CCtx *context = threadContext();
    ZSTD_CCtx_setParameter(context, ZSTD_c_compressionLevel, Level);
    ZSTD_CCtx_setParameter(context, ZSTD_c_checksumFlag, 1);
    QByteArray frame(qsizetype(ZSTD_compressBound(size_t(bytes.size()))), Qt::Uninitialized);
    const size_t size = ZSTD_compress2(
        context, frame.data(), size_t(frame.size()), bytes.constData(), size_t(bytes.size()));
    Q_ASSERT(!ZSTD_isError(size));
    frame.truncate(qsizetype(size));
    return frame;
}

Result<QByteArray> unpacked(const QByteArray &frame)
{
    const unsigned long long size =
        ZSTD_getFrameContentSize(frame.constData(), size_t(frame.size()));
    if (size == ZSTD_CONTENTSIZE_ERROR || size == ZSTD_CONTENTSIZE_UNKNOWN) {
        return damaged("no zstd frame");
    }
    if (size > static_cast<unsigned long long>(MaxUnpackedBytes)) {
        return damaged("size out of range");
    }
    QByteArray bytes(qsizetype(size), Qt::Uninitialized);
    const size_t got =
        ZSTD_decompress(bytes.data(), size_t(size), frame.constData(), size_t(frame.size()));
    if (ZSTD_isError(got)) {
        return damaged(ZSTD_getErrorName(got));
    }
    bytes.truncate(qsizetype(got));
    return bytes;
}

} // namespace broadsheet
