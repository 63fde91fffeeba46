#pragma once

// Notes as W3C Web Annotations in JSON-LD (www.w3.org/TR/annotation-model): an AnnotationCollection
// with one page. Offsets are code points here. Beyond the standard:
// - `color` and `highlight` of a body are those of EPUB Annotations (www.w3.org/TR/epub-34);
// - `article` of a target names the article as the notebook does, for sources without an address;
// - `state.cached` names the version by the hash of its reading text, and `texts` of the collection
//   holds those texts, so that a note can be placed to the letter where nothing else is known.

#include "app/annotation/note_record.h"
#include "app/base/result.h"

namespace broadsheet {

/// The same notes always give the same bytes.
QByteArray webAnnotationJson(const NoteCollection &collection);

/// Ours, and those of others: one annotation, an array, a collection, a page, an EPUB annotation
/// set. What is no annotation is passed over. Malformed when it is no JSON, or holds none.
Result<NoteCollection> readWebAnnotations(const QByteArray &bytes);

} // namespace broadsheet
