#include "app/formats/plain_text_reader.h"

#include "app/formats/charset.h"

#include <QFileInfo>

namespace broadsheet {

Result<void>
readPlainText(const QByteArray &bytes, const QString &fileName, const DocumentSink &sink)
{
    DecodedText decoded = decodeText(bytes);
    Document document;
    document.form = Document::Form::Text;
    document.text = std::move(decoded.text);
    if (document.text.contains(u'\r')) {
        document.text.replace(QStringLiteral("\r\n"), QStringLiteral("\n"));
        document.text.replace(QLatin1Char('\r'), QLatin1Char(' '));
    }
    document.name = QFileInfo(fileName).fileName();
    document.encoding = decoded.encoding;
    document.diagnostics = decoded.diagnostics;
    sink(std::move(document));
    return {};
}

} // namespace broadsheet
