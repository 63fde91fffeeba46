#include "ui/reader/version_bar.h"

#include "ui/reader/quiet_line.h"

#include <QActionGroup>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

namespace {

QString shortName(int number, int newest)
{
    return number == newest ? VersionBar::tr("version %1, the newest").arg(number)
                            : VersionBar::tr("version %1").arg(number);
}

QString dateOf(const VersionRow &version)
{
    return QLocale().toString(version.added.toLocalTime(), QLocale::ShortFormat);
}

QString whatChanged(const VersionRow &version)
{
    if (version.number == 1) {
        return VersionBar::tr("as first imported");
    }
    QStringList parts;
    const auto add = [&parts](int count, const QString &one, const QString &several) {
        if (count > 0) {
            parts.append(count == 1 ? one : several);
        }
    };
    const int added = version.wordsAdded;
    const int removed = version.wordsRemoved;
    add(added, VersionBar::tr("1 word added"), VersionBar::tr("%n words added", nullptr, added));
    add(removed,
        VersionBar::tr("1 word removed"),
        VersionBar::tr("%n words removed", nullptr, removed));
    add(version.moves,
        VersionBar::tr("1 passage moved"),
        VersionBar::tr("%n passages moved", nullptr, version.moves));
    return parts.isEmpty() ? VersionBar::tr("the same words") : parts.join(u", ");
}

} // namespace

QString describe(const VersionRow &version, int newest)
{
    const QString name = version.number == newest
                             ? VersionBar::tr("Version %1, the newest").arg(version.number)
                             : VersionBar::tr("Version %1").arg(version.number);
    return name + u" · "_qs + dateOf(version) + u" · "_qs + whatChanged(version);
}

VersionBar::VersionBar(QWidget *parent)
    : QWidget(parent)
    , m_version(makeMenuButton(this, tr("Versions")))
    , m_state(makeWords(this))
    , m_changesLink(makeLink(this, tr("What changed")))
    , m_newest(makeLink(this, tr("Newest version")))
    , m_fromWord(makeWords(this, tr("What changed from")))
    , m_fromVersion(makeMenuButton(this, tr("Compare from")))
    , m_toWord(makeWords(this, tr("to")))
    , m_toVersion(makeMenuButton(this, tr("Compare to")))
    , m_steps(new ChangeSteps(
          tr("Previous change"),
          tr("Next change"),
          [](int count) { return count == 1 ? tr("1 change") : tr("%n changes", nullptr, count); },
          this))
{
    setAccessibleName(tr("Versions of this article"));
    layQuietLine(this,
                 {m_version,
                  m_state,
                  m_fromWord,
                  m_fromVersion,
                  m_toWord,
                  m_toVersion,
                  nullptr,
                  m_changesLink,
                  m_newest,
                  m_steps});
    connect(m_changesLink, &QPushButton::clicked, this, &VersionBar::changesRequested);
    connect(m_newest, &QPushButton::clicked, this, [this] { Q_EMIT versionChosen(0); });
    connect(m_steps, &ChangeSteps::left, this, &VersionBar::comparisonLeft);
    connect(m_steps, &ChangeSteps::stepped, this, &VersionBar::changeStepped);
    hide();
}

// Newest first, as everywhere.
void VersionBar::fill(QMenu *menu, int checked, const std::function<void(int)> &choose)
{
    menu->clear();
    auto *group = new QActionGroup(menu);
    for (auto version = m_versions.crbegin(); version != m_versions.crend(); ++version) {
        QAction *action = menu->addAction(describe(*version, int(m_versions.size())));
        action->setCheckable(true);
        action->setChecked(version->number == checked);
        group->addAction(action);
        connect(action, &QAction::triggered, this, [choose, number = version->number] {
            choose(number);
        });
    }
}

void VersionBar::setComparing(bool comparing)
{
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_version, m_state, m_changesLink, m_newest}) {
        widget->setVisible(!comparing);
    }
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_fromWord, m_fromVersion, m_toWord, m_toVersion, m_steps}) {
        widget->setVisible(comparing);
    }
}

void VersionBar::showVersion(const QVector<VersionRow> &versions, int shown)
{
    m_versions = versions;
    const int newest = int(versions.size());
    setVisible(newest > 1);
    if (newest < 2 || shown < 1 || shown > newest) {
        return;
    }
    setComparing(false);
    const bool old = shown < newest;
    m_version->setText(withArrow(old ? tr("Version %1 of %2").arg(shown).arg(newest)
                                     : tr("%n versions", nullptr, newest)));
    m_state->setText(old ? tr("An older version, imported %1").arg(dateOf(versions[shown - 1]))
                         : QString());
    m_state->setVisible(old);
    m_changesLink->setText(old ? tr("What changed since") : tr("What changed"));
    m_newest->setVisible(old);
    fill(m_version->menu(), shown, [this](int number) { Q_EMIT versionChosen(number); });
}

void VersionBar::showComparison(const QVector<VersionRow> &versions, int from, int to, int changes)
{
    m_versions = versions;
    m_from = from;
    m_to = to;
    const int newest = int(versions.size());
    show();
    setComparing(true);
    m_fromVersion->setText(withArrow(shortName(from, newest)));
    m_toVersion->setText(withArrow(shortName(to, newest)));
    fill(m_fromVersion->menu(), from, [this](int n) { Q_EMIT comparisonChosen(n, m_to); });
    fill(m_toVersion->menu(), to, [this](int n) { Q_EMIT comparisonChosen(m_from, n); });
    m_steps->setChanges(changes);
}

void VersionBar::setChange(int change) { m_steps->setChange(change); }

} // namespace broadsheet
