#pragma once

// From a plain text's bare lines back to an article: each line's signs are weighed together with
// its neighbours' (line_model), then the newspaper's own rules finish what weights cannot say:
// there is one headline, a caption is shown once, a link's label is not its title.

#include "app/article/article.h"

namespace broadsheet {

/// Every non-blank source line is in exactly one block. Linear in the text's length.
Article structureOfText(QStringView text);

} // namespace broadsheet
