// Which text stands where on the screen.

const topMargin = 24; // where the first line in view stands, px
let topOffset = 0;    // of the first line in view
let aim = null;       // the bring() that still looks; the newest wins

function topOffsetNow() {
    if (scrollY < topMargin || !holders.length) {
        return 0;
    }
    const column = main.getBoundingClientRect();
    const rtl = getComputedStyle(main.firstElementChild).direction === 'rtl';
    const x = rtl ? column.right - 4 : column.left + 4;
    const range = document.caretRangeFromPoint(x, topMargin + 12);
    return range ? offsetOf(range.startContainer, range.startOffset, false) : topOffset;
}

function topOf(offset) {
    const point = pointAt(offset);
    if (!point) {
        return 0;
    }
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    const rect = range.getClientRects()[0] || holders[indexAt(offset)].getBoundingClientRect();
    return rect.top;
}

/// Scrolls until `distance()` is 0. Blocks that were never in view have estimated heights
/// (content-visibility) and take their true ones some frames after they came near, so it looks
/// again until all has been at rest for a few frames, or somebody scrolls elsewhere.
function bring(distance) {
    const mine = aim = {};
    const look = (tries, quiet) => {
        if (mine !== aim) {
            return;
        }
        const before = scrollY;
        scrollBy(0, distance());
        const still = Math.abs(scrollY - before) < 1 ? quiet + 1 : 0;
        if (tries > 0 && still < 4) {
            requestAnimationFrame(() => look(tries - 1, still));
        } else {
            aim = null;
        }
    };
    look(20, 0);
}

/// Brings the text at the offset to `y`.
function bringTo(offset, y) {
    bring(() => offset > 0 ? topOf(offset) - y : -scrollY);
}

function keepTop(change) {
    change();
    bringTo(topOffset, topMargin);
}

/// An offset that was brought to the top stays the position as long as it stands there: the
/// start of its line would creep backwards with each change of the font.
function noteTop() {
    if (Math.abs(topOf(topOffset) - topMargin) > 2) {
        topOffset = topOffsetNow();
    }
    bridge.scrolledTo(serial, topOffset);
}

function flash(offset) {
    main.querySelectorAll('.flash').forEach(element => element.classList.remove('flash'));
    const point = pointAt(offset);
    const mark = point && point.node.parentElement.closest('mark[data-id]');
    const pieces = mark ? main.querySelectorAll(`mark[data-id="${CSS.escape(mark.dataset.id)}"]`)
                        : point ? [holders[indexAt(offset)]] : [];
    pieces.forEach(piece => piece.classList.add('flash'));
}
