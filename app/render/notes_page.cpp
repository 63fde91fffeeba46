#include "app/render/notes_page.h"

#include "app/render/html_direction.h"
#include "app/render/html_escape.h"
#include "app/render/html_inline.h"

using namespace Qt::StringLiterals;

namespace broadsheet {

namespace {

const QString Style = QStringLiteral(
    "body{margin:0;background:#fcfbf8;color:#1c1b19;font:18px/1.55 Georgia,'Noto Serif',serif}"
    "main{max-width:62rem;margin:auto;padding:3rem 1.6rem}"
    "article{max-width:33rem;margin:0 21rem 5rem 0;padding-top:1rem;border-top:3px solid #1c1b19}"
    "[dir=rtl] article{margin:0 0 5rem 21rem}"
    "h1{font-size:2.1em;line-height:1.15;margin:.3em 0 .5em}h2,h3{font-size:1.15em;margin:1.6em 0 "
    ".4em}.top{font-size:1.3em;border:0;margin:0 0 2em}"
    "p,li,pre,blockquote{margin:0 0 1em;white-space:pre-line;overflow-wrap:break-word}"
    "blockquote{border-inline-start:3px solid #d8d4ca;padding-inline-start:1em}"
    ".kicker,.byline,.dateline,.caption,.credit,.about,.tags,.state{font:14px/1.45 "
    "sans-serif;color:#6a665e}.standfirst{font-size:1.15em;color:#46433d}"
    "table{border-collapse:collapse}td{border:1px solid #d8d4ca;padding:.2em .6em}"
    "mark{color:inherit;background:#fbe68c;padding:.08em 0}"
    ".green{background:#c4ebb3}.blue{background:#c0e1fa}.pink{background:#fbcede}"
    ".orange{background:#fdd4a6}.purple{background:#dfd2f7}"
    "mark.underline{background:none;border-bottom:3px solid #c29a00}"
    "sup a{color:#98201f;text-decoration:none;font:600 .7em sans-serif}"
    "aside.note{float:right;clear:right;width:18rem;margin:0 -21rem 1rem 0;padding-left:.8rem;"
    "border-left:3px solid #98201f;font:14px/1.5 sans-serif;white-space:pre-line;"
    "overflow-wrap:break-word}"
    "[dir=rtl] aside.note{float:left;clear:left;margin:0 0 1rem -21rem;padding:0 .8rem 0 0;border-"
    "left:0;border-right:3px solid #98201f}"
    "@media(max-width:60rem){article{margin-right:auto;margin-left:auto}aside.note{float:none;"
    "width:auto;margin:0 0 1rem!important}}"
    "@media print{article{break-after:page}}");

void element(QString &out, QLatin1StringView tag, QLatin1StringView classes, QStringView text)
{
    if (!text.isEmpty()) {
        appendTag(out, tag, {{"class"_L1, QString(classes)}, {"dir"_L1, u"auto"_s}});
        appendEscaped(out, text);
        appendEndTag(out, tag);
    }
}

QString anchorOf(int copy, int note) { return u"n%1-%2"_s.arg(copy).arg(note); }

void writeMargin(QString &out, int copy, const Passage &passage)
{
    appendTag(out,
              "aside"_L1,
              {{"class"_L1, u"note"_s},
               {"id"_L1, anchorOf(copy, passage.number)},
               {"dir"_L1, u"auto"_s}});
    appendEscaped(out, u"%1. "_s.arg(passage.number) + passage.note);
    QStringList tags;
    for (const QString &tag : passage.tags) {
        tags.append(u'#' + tag);
    }
    element(out, "div"_L1, "tags"_L1, tags.join(u' '));
    appendEndTag(out, "aside"_L1);
}

void writeReference(QString &out, int copy, const Passage &passage)
{
    if (passage.number > 0) {
        out += u"<sup><a href=\"#%1\">%2</a></sup>"_s.arg(anchorOf(copy, passage.number))
                   .arg(passage.number);
    }
}

void writeStretch(QString &out, const ReadingCopy &copy, const Stretch &stretch)
{
    const auto text =
        QStringView(copy.text->text).sliced(stretch.start, stretch.end - stretch.start);
    if (stretch.passages.isEmpty()) {
        appendEscaped(out, text);
        return;
    }
    const Passage &top = *stretch.passages.last();
    appendTag(
        out, "mark"_L1, {{"class"_L1, top.color + (top.underline ? u" underline"_s : QString())}});
    appendEscaped(out, text);
    appendEndTag(out, "mark"_L1);
}

void writeText(QString &out, const ReadingCopy &copy, int index, int start, int end)
{
    for (const Stretch &stretch : stretchesOf(copy.passages, start, end)) {
        writeStretch(out, copy, stretch);
        for (const Passage *passage : stretch.endingHere) {
            writeReference(out, index, *passage);
        }
    }
}

// Rows are lines, cells are separated by tabs.
void writeTable(QString &out, const ReadingCopy &copy, int index, const ReadingText::Span &span)
{
    const QString &text = copy.text->text;
    out += "<table><tr>"_L1;
    int cell = span.start;
    for (int at = span.start; at <= span.end; ++at) {
        const bool end = at == span.end;
        if (!end && text[at] != u'\t' && text[at] != u'\n') {
            continue;
        }
        out += "<td dir=\"auto\">"_L1;
        writeText(out, copy, index, cell, at);
        out += "</td>"_L1;
        cell = at + 1;
        if (!end && text[at] == u'\n') {
            out += "</tr><tr>"_L1;
        }
    }
    out += "</tr></table>"_L1;
}

QLatin1StringView tagOf(BlockKind kind)
{
    switch (kind) {
    case BlockKind::Headline:
        return "h1"_L1;
    case BlockKind::Crosshead:
        return "h2"_L1;
    case BlockKind::BlockQuote:
    case BlockKind::PullQuote:
        return "blockquote"_L1;
    case BlockKind::Preformatted:
        return "pre"_L1;
    default:
        return "p"_L1;
    }
}

// The notes on a block stand beside it: before it in the file, so that they float at its height.
void writeBlock(QString &out, const ReadingCopy &copy, int index, const ReadingText::Span &span)
{
    for (const Passage &passage : copy.passages) {
        if (passage.number > 0 && passage.start >= span.start && passage.start < span.end) {
            writeMargin(out, index, passage);
        }
    }
    const Block &block = copy.article->blocks[span.block];
    if (block.kind == BlockKind::Table) {
        writeTable(out, copy, index, span);
        return;
    }
    const QLatin1StringView tag = tagOf(block.kind);
    appendTag(out, tag, {{"class"_L1, kindName(block.kind)}, {"dir"_L1, u"auto"_s}});
    if (block.kind == BlockKind::ListItem) {
        out += u"• "_s;
    } else if (block.kind == BlockKind::Related) {
        out += u"→ "_s;
    }
    writeText(out, copy, index, span.start, span.end);
    appendEndTag(out, tag);
}

void writeLost(QString &out, const ReadingCopy &copy, int index)
{
    bool any = false;
    for (const Passage &passage : copy.passages) {
        if (passage.end != 0 || (passage.quote.isEmpty() && passage.number == 0)) {
            continue;
        }
        if (!std::exchange(any, true)) {
            element(out,
                    "h2"_L1,
                    "lost"_L1,
                    copy.article != nullptr ? u"No longer in the text"_s
                                            : u"This article is not in the library"_s);
        }
        if (passage.number > 0) {
            writeMargin(out, index, passage);
        }
        appendTag(out, "blockquote"_L1, {{"dir"_L1, u"auto"_s}});
        appendEscaped(out, passage.quote);
        writeReference(out, index, passage);
        appendEndTag(out, "blockquote"_L1);
    }
}

// Only web addresses become links: a page that is handed on starts no other program.
void writeAbout(QString &out, const ReadingCopy &copy)
{
    if (!copy.url.startsWith("http"_L1) && copy.publication.isEmpty()) {
        return;
    }
    out += "<p class=\"about\">"_L1;
    appendEscaped(out, copy.publication);
    if (copy.url.startsWith("http://"_L1) || copy.url.startsWith("https://"_L1)) {
        out += copy.publication.isEmpty() ? QString() : u" · "_s;
        appendTag(out, "a"_L1, {{"href"_L1, copy.url}, {"rel"_L1, u"noreferrer"_s}});
        appendEscaped(out, copy.url);
        appendEndTag(out, "a"_L1);
    }
    out += "</p>"_L1;
}

bool printsHeadline(const ReadingCopy &copy)
{
    if (copy.article == nullptr) {
        return false;
    }
    for (const ReadingText::Span &span : copy.text->spans) {
        if (copy.article->blocks[span.block].kind == BlockKind::Headline) {
            return true;
        }
    }
    return false;
}

void writeCopy(QString &out, const ReadingCopy &copy, int index)
{
    const bool rtl = copy.article != nullptr && isArticleRightToLeft(*copy.article);
    appendTag(out, "div"_L1, {{"dir"_L1, directionName(rtl)}});
    const QString language =
        copy.article != nullptr ? safeLanguage(copy.article->language) : QString();
    appendTag(out, "article"_L1, {{"lang"_L1, language}});
    writeAbout(out, copy);
    if (!printsHeadline(copy)) {
        element(out, "h1"_L1, "headline"_L1, copy.headline);
    }
    if (copy.article != nullptr) {
        for (const ReadingText::Span &span : copy.text->spans) {
            writeBlock(out, copy, index, span);
        }
    }
    writeLost(out, copy, index);
    out += "</article></div>\n"_L1;
}

} // namespace

QString writeNotesPage(const QVector<ReadingCopy> &copies, const QString &title)
{
    const QString heading = copies.size() == 1 ? copies.first().headline : title;
    QString out = u"<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                  u"<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
                  u"style-src 'unsafe-inline'\"><meta name=\"viewport\" "
                  u"content=\"width=device-width\"><meta name=\"generator\" "
                  u"content=\"Broadsheet\"><title>"_s;
    appendEscaped(out, heading);
    out += u"</title><style>"_s + Style + u"</style></head><body><main>\n"_s;
    if (copies.size() != 1) {
        element(out, "h1"_L1, "top"_L1, title);
    }
    for (qsizetype i = 0; i < copies.size(); ++i) {
        writeCopy(out, copies[i], int(i) + 1);
    }
    return out + u"</main></body></html>\n"_s;
}

} // namespace broadsheet
