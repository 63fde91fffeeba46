#pragma once

// Scrapes of our own invention, labelled line by line (resources/training/README.md), in the ways
// of papers and languages that the labelled scrapes of real pages lack. Part of the trainer only
// (train_lines.cpp).

#include "app/extract/train_examples.h"

namespace broadsheet {

/// All scrapes of the folder's *.txt files.
QVector<Example> readInvented(const QString &folder, SignNames &names);

} // namespace broadsheet
