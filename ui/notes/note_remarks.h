#pragma once

#include "app/library/versions.h"

namespace broadsheet {

/// What is said of a note beside its words, by the note's id: the version that it was made on where
/// its passage is missing, that its passage was edited; over a comparison what became of it.
using NoteRemarks = QHash<QString, QString>;

/// `comparison`: null when one version is shown. `versions` may still be on their way.
NoteRemarks remarksOn(const OpenedArticle &article,
                      const Comparison *comparison,
                      const QVector<VersionRow> &versions);

/// The number of the version that a note was made on; 0 when its text is no version's any more.
int versionOf(const Annotation &note, const QVector<VersionRow> &versions);

/// "… before [the quote] after …", as far as the note knows what stood around it.
QString contextOf(const Annotation &note);

} // namespace broadsheet
