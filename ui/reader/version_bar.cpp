#include "ui/reader/version_bar.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLabel>
#include <QLocale>
#include <QMenu>
#include <QPushButton>
#include <QToolButton>

namespace broadsheet {

namespace {

// The arrow of a menu; the style's own stands over the letters.
QString withArrow(const QString &text) { return text + u" ▾"_qs; }

QToolButton *makeMenuButton(QWidget *bar, const QString &name)
{
    auto *button = new QToolButton(bar);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setMenu(new QMenu(button));
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QToolButton *makeArrow(QWidget *bar, const QString &text, const QString &name)
{
    auto *button = new QToolButton(bar);
    button->setText(text);
    button->setToolTip(name);
    button->setAccessibleName(name);
    button->setFocusPolicy(Qt::StrongFocus);
    return button;
}

QPushButton *makeLink(QWidget *bar, const QString &text)
{
    auto *button = new QPushButton(text, bar);
    button->setObjectName(u"link"_qs);
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

QLabel *makeWords(QWidget *bar, const QString &text = {})
{
    auto *label = new QLabel(text, bar);
    label->setObjectName(u"muted"_qs);
    label->setTextFormat(Qt::PlainText);
    return label;
}

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
    , m_count(makeWords(this))
    , m_previous(makeArrow(this, u"↑"_qs, tr("Previous change")))
    , m_next(makeArrow(this, u"↓"_qs, tr("Next change")))
    , m_leave(makeLink(this, tr("Done")))
{
    setObjectName(u"versionBar"_qs);
    setAttribute(Qt::WA_StyledBackground);
    setAccessibleName(tr("Versions of this article"));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(14, 3, 14, 3);
    row->setSpacing(6);
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_version, m_state, m_fromWord, m_fromVersion, m_toWord, m_toVersion}) {
        row->addWidget(widget);
    }
    row->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_count, m_previous, m_next, m_changesLink, m_newest, m_leave}) {
        row->addWidget(widget);
    }
    connect(m_changesLink, &QPushButton::clicked, this, &VersionBar::changesRequested);
    connect(m_newest, &QPushButton::clicked, this, [this] { Q_EMIT versionChosen(0); });
    connect(m_leave, &QPushButton::clicked, this, &VersionBar::comparisonLeft);
    connect(m_previous, &QToolButton::clicked, this, [this] { Q_EMIT changeStepped(-1); });
    connect(m_next, &QToolButton::clicked, this, [this] { Q_EMIT changeStepped(1); });
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
    for (QWidget *widget : std::initializer_list<QWidget *>{m_fromWord,
                                                            m_fromVersion,
                                                            m_toWord,
                                                            m_toVersion,
                                                            m_count,
                                                            m_previous,
                                                            m_next,
                                                            m_leave}) {
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
    m_changes = changes;
    const int newest = int(versions.size());
    show();
    setComparing(true);
    m_fromVersion->setText(withArrow(shortName(from, newest)));
    m_toVersion->setText(withArrow(shortName(to, newest)));
    fill(m_fromVersion->menu(), from, [this](int n) { Q_EMIT comparisonChosen(n, m_to); });
    fill(m_toVersion->menu(), to, [this](int n) { Q_EMIT comparisonChosen(m_from, n); });
    m_previous->setEnabled(changes > 0);
    m_next->setEnabled(changes > 0);
    setChange(-1);
}

void VersionBar::setChange(int change)
{
    m_count->setText(m_changes == 0   ? tr("No word is different")
                     : change >= 0    ? tr("%1 of %2").arg(change + 1).arg(m_changes)
                     : m_changes == 1 ? tr("1 change")
                                      : tr("%n changes", nullptr, m_changes));
}

} // namespace broadsheet
