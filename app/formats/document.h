#pragma once

// What a reader yields: the decoded source, before anybody asks what it means.

#include "app/formats/html_tree.h"

#include <QString>
#include <QStringList>

namespace broadsheet {

struct Document
{
    enum class Form { Text, Html };
    Form form = Form::Text;
    QString text;  // Form::Text: the whole source, decoded, LF line ends
    HtmlTree html; // Form::Html
    QString url;   // where the container says it came from; empty when it does not
    QString name;  // the file's name without its folder, for a headline of last resort
    QString encoding;
    QStringList diagnostics; // recoverable oddities, e.g. "charset guessed: windows-1251"
};

} // namespace broadsheet
