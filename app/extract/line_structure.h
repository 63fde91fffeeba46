#pragma once

// From a plain text's bare lines back to an article: each line's signs are weighed together with
// its neighbours' (line_model), then the newspaper's own rules finish what weights cannot say:
// there is one headline, a caption is shown once, a link's label is not its title.

#include "app/article/article.h"

namespace broadsheet {

struct LineModel;

/// Every non-blank source line is in exactly one block. Linear in the text's length.
Article structureOfText(QStringView text);

/// Likewise with weights of another kind; the trainer judges what it has learned with it.
Article structureOfText(QStringView text, const LineModel &model);

} // namespace broadsheet
