#include "app/extract/line_hiding.h"

#include <algorithm>
#include <array>

namespace broadsheet {

namespace {

constexpr int Paragraph =
    int(std::find(LineKinds.begin(), LineKinds.end(), BlockKind::Paragraph) - LineKinds.begin());

BlockKind kindOf(const LineDecision &decision) { return LineKinds[size_t(decision.kind)]; }

bool isHidden(const LineDecision &decision) { return kindOf(decision) == BlockKind::Furniture; }

bool isText(const LineDecision &decision)
{
    const BlockKind kind = kindOf(decision);
    return kind == BlockKind::Paragraph || kind == BlockKind::ListItem ||
           kind == BlockKind::Crosshead || kind == BlockKind::BlockQuote;
}

// True when its words are known for furniture.
bool hasKnownWords(const LineFacts &line) { return line.phrases.whole != 0 || line.shareOnly; }

// On how many sides text stands, right above (where a doubtful line may have been shown just now:
// the lines of a list go together) and right below.
size_t textBeside(const QVector<LineDecision> &decisions, int i)
{
    const bool above = i > 0 && isText(decisions[i - 1]);
    const bool below = i + 1 < decisions.size() && isText(decisions[i + 1]);
    return size_t(above) + size_t(below);
}

// How sure one must be to hide a line whose words say nothing of it: a button stands among buttons,
// a line between two paragraphs is most likely another one.
double neededToHide(const LineFacts &line, size_t textBeside, int sameLabel)
{
    constexpr double ToHideAbove = 0.4;
    constexpr std::array<double, 3> ToHideBelow{0.5, 0.8, 0.8};
    if (line.zone != Zone::Body) {
        return line.zone == Zone::Tail ? ToHideBelow[textBeside] : ToHideAbove;
    }
    constexpr int FewestLabels = 3; // lines that begin with one label are a list
    constexpr double ToHideLabel = 0.98;
    constexpr std::array<double, 3> ToHide{0.4, 0.5, 0.8};
    const bool listed = sameLabel >= FewestLabels && line.end != LineEnd::Colon;
    return listed ? ToHideLabel : ToHide[textBeside];
}

// Many short lines among paragraphs are a list or a plan.
bool isPlan(const TextFacts &facts, const QVector<LineDecision> &decisions)
{
    constexpr int FewestLines = 40; // of a body that is made of short lines
    int hidden = 0;
    int shown = 0;
    for (int i = 0; i < decisions.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        if (line.zone == Zone::Body && !line.long_ && !hasKnownWords(line)) {
            (isHidden(decisions[i]) ? hidden : shown)++;
        }
    }
    return hidden >= FewestLines && shown * 3 >= hidden;
}

} // namespace

void showDoubtful(const TextFacts &facts,
                  const ElementContext &context,
                  QVector<LineDecision> &decisions)
{
    constexpr double ToHideInPlan = 0.99;
    constexpr double Unsure = 0.5;
    const bool plan = isPlan(facts, decisions);
    for (int i = 0; i < decisions.size(); ++i) {
        const LineFacts &line = facts.lines[i];
        LineDecision &decision = decisions[i];
        if (!isHidden(decision) || hasKnownWords(line)) {
            continue;
        }
        const double needed =
            plan && line.zone == Zone::Body
                ? ToHideInPlan
                : neededToHide(line, textBeside(decisions, i), context.sameLabel[i]);
        if (decision.confidence < needed) {
            decision.kind = plan ? Paragraph : decision.shownAs;
            decision.confidence = qMin(decision.confidence, Unsure);
        }
    }
}

} // namespace broadsheet
