#include "app/extract/metadata.h"
#include "app/formats/html_reader.h"

#include <QTest>

using namespace broadsheet;

class MetadataTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bringsMachineDatesToIso8601_data();
    void bringsMachineDatesToIso8601();
    void trustsJsonLdBeforeTags();
    void takesNoFrontPageForTheAddress();
    void cutsTheSiteOffATitle();
    void namesNoAddressesAsAuthors();
};

static PageMetadata read(const QString &head, const QString &url = {})
{
    return readMetadata(
        parseHtml(QStringLiteral("<html lang=en-GB><head>%1</head><body>").arg(head)), url);
}

void MetadataTest::bringsMachineDatesToIso8601_data()
{
    QTest::addColumn<QString>("written");
    QTest::addColumn<QString>("iso");
    QTest::newRow("day") << "2022-01-05"
                         << "2022-01-05";
    QTest::newRow("zone") << "2022-01-05 10:30:00 +0300"
                          << "2022-01-05T10:30:00+03:00";
    QTest::newRow("fraction") << "2022-01-05T10:30:00.123Z"
                              << "2022-01-05T10:30:00Z";
    QTest::newRow("compact") << "20220105103000"
                             << "2022-01-05T10:30:00";
    QTest::newRow("mail") << "Wed, 05 Jan 2022 10:30:00 +0100"
                          << "2022-01-05T10:30:00+01:00";
    QTest::newRow("seconds") << "1641378600"
                             << "2022-01-05T10:30:00Z";
    QTest::newRow("no date") << "yesterday"
                             << "";
    QTest::newRow("no such day") << "2022-02-31"
                                 << "";
}

void MetadataTest::bringsMachineDatesToIso8601()
{
    QFETCH(const QString, written);
    QFETCH(const QString, iso);
    QCOMPARE(isoDate(written), iso);
}

void MetadataTest::trustsJsonLdBeforeTags()
{
    const PageMetadata metadata = read(QStringLiteral(
        "<script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"From "
        "LD\",\"datePublished\":\"2022-01-05\"}</script>"
        "<meta property=og:title content='From tags'><meta property=article:published_time "
        "content=2021-01-01>"
        "<meta name=author content='By Ann Other'><meta property=og:site_name content='Dun "
        "Courier'>"
        "<title>From title | Dun Courier</title>"));
    QCOMPARE(metadata.headlines,
             (QStringList{QStringLiteral("From LD"),
                          QStringLiteral("From tags"),
                          QStringLiteral("From title")}));
    QCOMPARE(metadata.published, QStringLiteral("2022-01-05"));
    QCOMPARE(metadata.authors, QStringList{QStringLiteral("Ann Other")});
    QCOMPARE(metadata.publication, QStringLiteral("Dun Courier"));
    QCOMPARE(metadata.language, QStringLiteral("en-GB"));
}

void MetadataTest::takesNoFrontPageForTheAddress()
{
    QCOMPARE(read(QStringLiteral("<link rel=canonical href='https://dun.example/'><meta "
                                 "property=og:url content='https://dun.example/a?utm_source=x'>"))
                 .url,
             QStringLiteral("https://dun.example/a"));
    QCOMPARE(read(QString(), QStringLiteral("https://dun.example/b")).url,
             QStringLiteral("https://dun.example/b"));
}

void MetadataTest::cutsTheSiteOffATitle()
{
    const QString site = QStringLiteral("Dun Courier");
    QCOMPARE(withoutSiteName(QStringLiteral("Ferry - and quay - Dun Courier"), site),
             QStringLiteral("Ferry - and quay"));
    QCOMPARE(withoutSiteName(QStringLiteral("Dun Courier | Ferry"), site), QStringLiteral("Ferry"));
    QCOMPARE(withoutSiteName(QStringLiteral("Ferry - a history"), site),
             QStringLiteral("Ferry - a history"));
}

void MetadataTest::namesNoAddressesAsAuthors()
{
    QVERIFY(
        read(QStringLiteral("<meta property=article:author content='https://social.example/ann'>"))
            .authors.isEmpty());
}

QTEST_APPLESS_MAIN(MetadataTest)
#include "metadata_test.moc"
