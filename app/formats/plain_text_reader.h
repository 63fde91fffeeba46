#pragma once

#include "app/formats/format.h"

namespace broadsheet {

/// One document of Form::Text. Its lines are those of the source split at LF, a CR before the LF
/// dropped, so that line numbers are the same as in any editor; a lone CR becomes a space.
Result<void>
readPlainText(const QByteArray &bytes, const QString &fileName, const DocumentSink &sink);

} // namespace broadsheet
