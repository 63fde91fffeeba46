#include "ui/notes/orphan_bar.h"

#include <QLabel>
#include <QPushButton>
#include <QTest>

using namespace broadsheet;

class OrphanBarTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void attachesOnlyWithAPassage()
    {
        OrphanBar bar;
        PlacedAnnotation note;
        note.annotation.target.quote = TextQuoteSelector{QStringLiteral("<b>tide</b>"), {}, {}};
        bar.showNote(note);
        QVERIFY(bar.isVisible());
        auto *attach = bar.findChildren<QPushButton *>().first();
        QVERIFY(!attach->isEnabled());
        bar.setPassageSelected(true);
        QVERIFY(attach->isEnabled());
        bool plain = false;
        for (const auto *label : bar.findChildren<QLabel *>()) {
            plain |= label->text().contains(QStringLiteral("<b>tide</b>")) &&
                     label->textFormat() == Qt::PlainText;
        }
        QVERIFY(plain);
    }
};

QTEST_MAIN(OrphanBarTest)
#include "orphan_bar_test.moc"
