// Notes and search hits, wrapped around the words that they stand on.

function markElement(mark) {
    const element = document.createElement('mark');
    if (mark.hit) {
        element.className = 'hit';
    } else if (mark.copy) {
        element.className = 'copy ' + mark.color;
        element.title = mark.words;
    } else {
        element.className = mark.color + (mark.underline ? ' underline' : '');
        element.dataset.id = mark.id;
    }
    return element;
}

/// Wraps the part of a text node in [from, to) into an element and gives the element.
function wrapText(node, from, to, element) {
    const piece = from > 0 ? node.splitText(from) : node;
    if (to - from < piece.length) {
        piece.splitText(to - from);
    }
    piece.replaceWith(element);
    element.append(piece);
    return element;
}

/// Wraps the text in [start, end) into as many elements as it takes, and gives them.
function wrapRange(start, end, makeElement) {
    const pieces = [];
    for (let i = indexAt(start); i < holders.length && starts[i] < end; ++i) {
        let at = starts[i];
        for (const node of textNodes(holders[i])) {
            const from = Math.max(0, start - at);
            const to = Math.min(node.length, end - at);
            at += node.length;
            if (from < to) {
                pieces.push(wrapText(node, from, to, makeElement()));
            }
        }
    }
    return pieces;
}

function wrap(mark) {
    const pieces = wrapRange(mark.start, mark.end, () => markElement(mark));
    if (pieces.length && mark.id) {
        pieces[0].tabIndex = 0;
        pieces[pieces.length - 1].classList.toggle('note', mark.note);
    }
}

function unwrapAll() {
    const touched = new Set();
    for (const element of main.querySelectorAll('mark')) {
        touched.add(holderOf(element));
        element.replaceWith(...element.childNodes);
    }
    touched.forEach(holder => holder.normalize());
}

/// Marks come longest first, so that the shorter of two lies inside and is the one clicked.
function paint(marks) {
    const kept = selectedOffsets();
    const focused = document.activeElement && document.activeElement.closest('.passage');
    unwrapAll();
    marks.forEach(wrap);
    if (focused) {
        focusPassage(); // what was moved in the document has lost the focus
    }
    if (kept) {
        select(kept.anchor, kept.focus);
    }
}
