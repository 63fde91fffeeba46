#pragma once

// Tags in a line of text: how they are read, and how they complete while one types.

#include <QStringList>

class QLineEdit;

namespace broadsheet {

/// Tags as a person types them: separated by commas, a leading # is dropped, no doubles.
QStringList tagsFromText(const QString &text);

/// The field offers those of `known` that begin with what is typed after the last comma.
void completeTags(QLineEdit *field, const QStringList &known);

} // namespace broadsheet
