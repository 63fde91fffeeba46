// How much an article costs beside the bare parse of its page by gumbo (goal: 1.5 times), and
// whether the time grows in step with hostile pages: one twice as long should take twice as long.
// CPU time, best of several runs in turn; pages are made up. With a folder as argument, the .html
// files in it instead.

#include "app/extract/extractor.h"
#include "app/formats/html_reader.h"

#include <QDirIterator>
#include <QFile>

#include <gumbo.h>

#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace broadsheet;

namespace {

constexpr int Runs = 5;

/// A page as newspapers make them: most of it is no article.
QByteArray page(int paragraphs)
{
    QByteArray out("<!DOCTYPE html><html lang=en><head><title>Ferry sails - Dun Courier</title>"
                   "<meta property='og:title' content='Ferry sails'>");
    out += "<script>var settings = {" + QByteArray("\"key\":\"value of it\",").repeated(1500) +
           "};</script><style>" +
           QByteArray(".story p { margin: 0 0 1em 0; color: #333 }\n").repeated(300) +
           "</style></head><body><nav><ul>";
    for (int i = 0; i < 80; ++i) {
        out += "<li class='nav__item'><a class='nav__link' data-track='nav' href='/section/" +
               QByteArray::number(i) + "'><span>Section of the paper</span></a></li>\n";
    }
    out += "</ul></nav><main><article class='story'><h1>The night ferry sails again</h1><p "
           "class='byline'>By <a href='/author/ann'>Ann Other</a></p><div class='story__body'>";
    for (int i = 0; i < paragraphs; ++i) {
        out += "<p class='story__text'>The night ferry number " + QByteArray::number(i) +
               " to <a href='/places/dun'>Port Dun</a> sails again from Monday, two winters after "
               "a storm <em>tore</em> its pier away, the harbour office said.</p>\n";
        if (i % 6 == 5) {
            out += "<figure class='story__figure'><picture><source srcset='a.webp 1x, b.webp 2x'>"
                   "<img src='ferry.jpg' alt='Ferry'></picture><figcaption>The quay. Photo: Ann "
                   "Other</figcaption></figure><div class='advert'><div><div></div></div></div>";
        }
    }
    out += "</div></article><aside class='related'><h2>More</h2>";
    for (int i = 0; i < 60; ++i) {
        out += "<div class='card'><a href='/story/" + QByteArray::number(i) +
               "'><img src='t.jpg'><h3>Another story of the day</h3></a><p>Its teaser in a "
               "few words</p></div>\n";
    }
    return out + "</aside></main><footer><p>All rights reserved</p></footer></body></html>";
}

struct Shape
{
    const char *name;
    QByteArray (*make)(int size);
};

constexpr int HostileSize = 20'000;

const Shape HostileShapes[] = {
    {"open <p>", [](int n) { return QByteArray("<p>").repeated(n); }},
    {"<p>a</p>", [](int n) { return QByteArray("<p>a</p>").repeated(n); }},
    {"open <div>", [](int n) { return QByteArray("<div>a").repeated(n); }},
    {"open <b>", [](int n) { return QByteArray("<b>a<p>").repeated(n); }},
    {"links in one paragraph", [](int n) { return QByteArray("<a href=x>a</a> ").repeated(n); }},
    {"line breaks", [](int n) { return QByteArray("The ferry sails<br>").repeated(n); }},
    {"headings", [](int n) { return QByteArray("<h1>The ferry sails</h1>").repeated(n); }},
    {"list items", [](int n) { return "<ol>" + QByteArray("<li>The ferry").repeated(n); }},
    {"table rows", [](int n) { return "<table>" + QByteArray("<tr><td>1<td>2").repeated(n); }},
    {"nested tables", [](int n) { return QByteArray("<table><tr><td>a").repeated(n); }},
    {"attributes", [](int n) { return "<p " + QByteArray("class=a ").repeated(n) + ">a"; }},
    {"long class", [](int n) { return "<p class='" + QByteArray("story-a ").repeated(n) + "'>a"; }},
    {"pictures", [](int n) { return QByteArray("<img src=a.jpg alt=ferry>").repeated(n); }},
    {"standfirsts",
     [](int n) {
         return "<h1>A</h1>" + QByteArray("<p class=lead>The ferry sails</p>").repeated(n);
     }},
    {"bylines", [](int n) { return QByteArray("<p class=byline>By Ann Other</p>").repeated(n); }},
    {"dates", [](int n) { return QByteArray("<p>5 January 2022, 10:30</p>").repeated(n); }},
    {"meta tags",
     [](int n) { return QByteArray("<meta property=author content='Ann Other'>").repeated(n); }},
    {"JSON-LD",
     [](int n) {
         return "<script type='application/ld+json'>[" +
                QByteArray("{\"@type\":\"Person\",\"name\":\"Ann\"},").repeated(n) + "1]</script>a";
     }},
    {"broken JSON-LD",
     [](int n) {
         return "<script type='application/ld+json'>{\"@type\":\"Article\"," +
                QByteArray("\"author\":[{\"name\":[").repeated(n) + "</script>a";
     }},
    {"comments", [](int n) { return QByteArray("<!-- a -").repeated(n); }},
    {"entities", [](int n) { return QByteArray("&amp&lt;&#x41;").repeated(n); }},
};

double secondsOf(const std::function<void()> &work)
{
    const std::clock_t start = std::clock();
    work();
    return double(std::clock() - start) / CLOCKS_PER_SEC;
}

void parseBare(const QByteArray &html)
{
    GumboOutput *output =
        gumbo_parse_with_options(&kGumboDefaultOptions, html.constData(), size_t(html.size()));
    gumbo_destroy_output(&kGumboDefaultOptions, output);
}

void makeArticle(const QByteArray &html)
{
    (void)readHtml(html, QStringLiteral("page.html"), [](const Document &document) {
        return !extract(document).article.blocks.isEmpty();
    });
}

/// Seconds for all pages: bare, and with all that is made of them.
struct Times
{
    double bare = 1e9;
    double article = 1e9;
};

Times measure(const QVector<QByteArray> &pages)
{
    Times best;
    for (int run = 0; run < Runs; ++run) {
        double bare = 0;
        double article = 0;
        for (const QByteArray &html : pages) {
            bare += secondsOf([&] { parseBare(html); });
            article += secondsOf([&] { makeArticle(html); });
        }
        best.bare = std::min(best.bare, bare);
        best.article = std::min(best.article, article);
    }
    return best;
}

void report(const char *name, const QVector<QByteArray> &pages)
{
    const Times times = measure(pages);
    const double count = double(pages.size());
    std::printf("%-24s %6.2f ms a page, bare gumbo %6.2f ms: ratio %.2f\n",
                name,
                times.article / count * 1e3,
                times.bare / count * 1e3,
                times.article / times.bare);
}

QVector<QByteArray> fromFolder(const QString &folder)
{
    QVector<QByteArray> pages;
    QDirIterator files(
        folder, {QStringLiteral("*.html")}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly)) {
            pages += file.readAll();
        }
    }
    return pages;
}

/// The time of a page twice as long against that of the page.
void reportGrowth(const Shape &shape)
{
    const QByteArray once = shape.make(HostileSize);
    const QByteArray twice = shape.make(2 * HostileSize);
    double small = 1e9;
    double large = 1e9;
    for (int run = 0; run < 3; ++run) {
        small = std::min(small, secondsOf([&] { makeArticle(once); }));
        large = std::min(large, secondsOf([&] { makeArticle(twice); }));
    }
    std::printf(
        "%-24s %7.1f ms, twice as long %.2f times\n", shape.name, large * 1e3, large / small);
}

} // namespace

int main(int argc, char **argv)
{
    if (argc > 1) {
        report(argv[1], fromFolder(QString::fromLocal8Bit(argv[1])));
        return 0;
    }
    report("20 paragraphs", QVector<QByteArray>(20, page(20)));
    report("200 paragraphs", QVector<QByteArray>(10, page(200)));
    for (const Shape &shape : HostileShapes) {
        reportGrowth(shape);
    }
    return 0;
}
