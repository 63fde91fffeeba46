#include "ui/notes/tag_field.h"

#include <QCompleter>
#include <QLineEdit>

using namespace broadsheet;

class TagFieldTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:

    void readsTagsAsAPersonTypesThem()
    {
        QCOMPARE(tagsFromText(QStringLiteral(" ferry, #Winter  timetable ,, Ferry")),
                 QStringList({QStringLiteral("ferry"), QStringLiteral("Winter timetable")}));
        QCOMPARE(tagsFromText(QStringLiteral(" # ,")), QStringList());
    }

    void completesTheLastTagAndKeepsThoseBeforeIt()
    {
        QLineEdit field;
        completeTags(&field, {QStringLiteral("budget"), QStringLiteral("Harbour")});
        field.setText(QStringLiteral("ferry, #har"));
        QCompleter *completer = field.completer();
        completer->setCompletionPrefix(field.text());
        QCOMPARE(completer->completionCount(), 1);
        QCOMPARE(completer->currentCompletion(), QStringLiteral("ferry, Harbour"));
    }

    void takesNewTagsIntoTheSameCompleter()
    {
        QLineEdit field;
        completeTags(&field, {});
        completeTags(&field, {QStringLiteral("ferry")});
        field.completer()->setCompletionPrefix(QStringLiteral("f"));
        QCOMPARE(field.completer()->currentCompletion(), QStringLiteral("ferry"));
    }
};

QTEST_MAIN(TagFieldTest)
#include "tag_field_test.moc"
