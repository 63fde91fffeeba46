#include "app/extract/train_invented.h"

#include <QDir>
#include <QFile>

namespace broadsheet {

namespace {

// One letter a kind, in the order of LineKinds.
constexpr QStringView Letters = u"HSBDXPQICRLF";
static_assert(Letters.size() == LineKindCount);

// "FXL": furniture; a crosshead and a link count as right too. "?": not known.
quint32 kindsOf(QStringView letters)
{
    if (letters.startsWith(u'S')) {
        return 1u << 1; // as in readExamples(): else the article would have no standfirst
    }
    quint32 kinds = 0;
    for (const QChar letter : letters) {
        const qsizetype kind = Letters.indexOf(letter);
        kinds |= kind < 0 ? AnyKind : 1u << kind;
    }
    return kinds;
}

// The scrapes of one file, each under its line "== LANGUAGE SITE".
class Scrapes
{
public:
    explicit Scrapes(SignNames &names)
        : m_names(names)
    {
    }

    void take(const QString &line)
    {
        if (line.startsWith(u"== ")) {
            finish();
            m_language = line.section(u' ', 1, 1);
            m_site = QStringLiteral("invented ") + line.section(u' ', 2, 2);
        } else if (line.trimmed().isEmpty()) {
            m_gap = true;
        } else {
            const qsizetype space = line.indexOf(u' ');
            m_lines += LabelledLine{line.mid(space + 1),
                                    kindsOf(QStringView(line).first(qMax(qsizetype(0), space))),
                                    m_gap};
            m_gap = false;
        }
    }

    void finish()
    {
        if (!m_lines.isEmpty()) {
            Example example = exampleOf(m_lines, m_names);
            example.site = m_site;
            example.language = m_language;
            m_examples += example;
        }
        m_lines.clear();
        m_gap = false;
    }

    const QVector<Example> &examples() const { return m_examples; }

private:
    SignNames &m_names;
    QString m_language;
    QString m_site;
    QVector<LabelledLine> m_lines;
    bool m_gap = false;
    QVector<Example> m_examples;
};

} // namespace

QVector<Example> readInvented(const QString &folder, SignNames &names)
{
    Scrapes scrapes(names);
    for (const QString &name : QDir(folder).entryList({QStringLiteral("*.txt")}, QDir::Files)) {
        QFile file(folder + u'/' + name);
        if (!file.open(QIODevice::ReadOnly)) {
            qFatal("cannot read %s", qPrintable(file.fileName()));
        }
        while (!file.atEnd()) {
            scrapes.take(QString::fromUtf8(file.readLine()).remove(u'\n'));
        }
        scrapes.finish();
    }
    return scrapes.examples();
}

} // namespace broadsheet
