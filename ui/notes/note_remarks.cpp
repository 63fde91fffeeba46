#include "ui/notes/note_remarks.h"

#include <QCoreApplication>

#include <algorithm>

namespace broadsheet {

namespace {

QString tr(const char *text)
{
    return QCoreApplication::translate("broadsheet::NoteRemarks", text);
}

QString fateRemark(NoteFate fate, int olderVersion)
{
    switch (fate) {
    case NoteFate::Kept:
        return tr("Kept where it was");
    case NoteFate::Moved:
        return tr("Moved with its words");
    case NoteFate::Changed:
        return tr("Its words were changed");
    case NoteFate::Gone:
        return tr("Its words are gone");
    case NoteFate::Appeared:
        return tr("Not yet in version %1").arg(olderVersion);
    case NoteFate::NotInBoth:
        return tr("In neither of the two");
    }
    return {};
}

// Hidden by the reader, by a rule, or by a newer extractor: nothing is lost, and it says how to
// see.
bool standsInHiddenBlock(const Annotation &note, const Article &article)
{
    return note.target.quote &&
           std::any_of(article.blocks.cbegin(), article.blocks.cend(), [&](const Block &block) {
               return block.hidden && block.text.contains(note.target.quote->exact);
           });
}

QString placeRemark(const PlacedAnnotation &note,
                    const Article &article,
                    const QVector<VersionRow> &versions)
{
    if (note.placement.state == AnchorState::Changed) {
        return tr("This passage has been edited since");
    }
    if (note.placement.state != AnchorState::Orphan) {
        return {};
    }
    if (standsInHiddenBlock(note.annotation, article)) {
        return tr("In a block that is hidden: press . to see it");
    }
    const int number = versionOf(note.annotation, versions);
    return number == 0 ? tr("Made on an earlier text") : tr("Made on version %1").arg(number);
}

} // namespace

int versionOf(const Annotation &note, const QVector<VersionRow> &versions)
{
    const auto found = std::find_if(versions.begin(), versions.end(), [&](const VersionRow &row) {
        return row.textHash == note.target.version ||
               row.earlierTexts.contains(note.target.version);
    });
    return found == versions.end() ? 0 : found->number;
}

QString contextOf(const Annotation &note)
{
    const auto &quote = note.target.quote;
    if (!quote || (quote->prefix.isEmpty() && quote->suffix.isEmpty())) {
        return {};
    }
    return (u'…' + quote->prefix + u'[' + quote->exact + u']' + quote->suffix + u'…').simplified();
}

NoteRemarks remarksOn(const OpenedArticle &article,
                      const Comparison *comparison,
                      const QVector<VersionRow> &versions)
{
    NoteRemarks remarks;
    for (const PlacedAnnotation &note : article.notes) {
        const QString &id = note.annotation.id;
        const QString remark =
            comparison != nullptr && comparison->fates.contains(id)
                ? fateRemark(comparison->fates.value(id), comparison->olderVersion)
                : placeRemark(note, article.article, versions);
        if (!remark.isEmpty()) {
            remarks.insert(id, remark);
        }
    }
    return remarks;
}

} // namespace broadsheet
