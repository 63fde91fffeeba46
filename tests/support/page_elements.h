#pragma once

// The page's HTML as a list of elements. What html_writer makes is well-formed XML too, and a test
// wants the strictest parser there is.

#include <QHash>
#include <QVector>
#include <QXmlStreamReader>

namespace broadsheet {

struct PageElement
{
    QString tag;
    QHash<QString, QString> attributes;
    QString text; // with that of the elements inside
    int parent = -1;

    QString attribute(const char *name) const { return attributes.value(QLatin1String(name)); }
};

struct PageElements
{
    QVector<PageElement> all; // in document order
    QString error;            // empty: well-formed

    /// The elements with this tag, and this class among its classes when one is given.
    QVector<PageElement> with(const char *tag, const char *className = nullptr) const
    {
        QVector<PageElement> found;
        for (const PageElement &element : all) {
            const QStringList classes = element.attribute("class").split(QLatin1Char(' '));
            if (element.tag == QLatin1String(tag) &&
                (!className || classes.contains(QLatin1String(className)))) {
                found.append(element);
            }
        }
        return found;
    }

    QStringList tagsInside(int parent) const
    {
        QStringList tags;
        for (const PageElement &element : all) {
            if (element.parent == parent) {
                tags.append(element.tag);
            }
        }
        return tags;
    }
};

inline PageElements parsePage(const QString &html)
{
    PageElements page;
    QVector<int> open;
    QXmlStreamReader reader(html);
    while (!reader.atEnd()) {
        reader.readNext();
        if (reader.isStartElement()) {
            PageElement element;
            element.tag = reader.name().toString();
            element.parent = open.isEmpty() ? -1 : open.last();
            const auto attributes = reader.attributes();
            for (const QXmlStreamAttribute &attribute : attributes) {
                element.attributes.insert(attribute.name().toString(),
                                          attribute.value().toString());
            }
            open.append(int(page.all.size()));
            page.all.append(element);
        } else if (reader.isEndElement()) {
            open.removeLast();
        } else if (reader.isCharacters()) {
            for (const int index : open) {
                page.all[index].text += reader.text();
            }
        }
    }
    if (reader.hasError()) {
        page.error = reader.errorString();
    }
    return page;
}

} // namespace broadsheet
