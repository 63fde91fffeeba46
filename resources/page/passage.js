// The sentence or paragraph that is being read, step by step, with the keyboard: it has the focus,
// so a screen reader says it, and can be seen to have it.

let passage = null; // {start, end, label, role}

function passagePieces() {
    return main.querySelectorAll('.passage');
}

function unwrapPassage() {
    const touched = new Set();
    for (const piece of passagePieces()) {
        touched.add(holderOf(piece));
        piece.replaceWith(...piece.childNodes);
    }
    touched.forEach(holder => holder && holder.normalize());
}

function passageElement() {
    const element = document.createElement('span');
    element.className = 'passage';
    return element;
}

/// The first piece has the focus and the words of all of them.
function focusPassage() {
    const first = passagePieces()[0];
    if (first) {
        first.tabIndex = -1;
        first.setAttribute('role', 'group');
        first.setAttribute('aria-roledescription', passage.role);
        first.setAttribute('aria-label', passage.label);
        first.focus({preventScroll: true});
    }
}

/// How far the passage is from where it can be read at ease.
function distanceToPassage() {
    const pieces = passagePieces();
    if (!pieces.length) {
        return 0;
    }
    const top = pieces[0].getBoundingClientRect().top;
    const bottom = pieces[pieces.length - 1].getBoundingClientRect().bottom;
    const seen = top > topMargin && bottom < innerHeight - 3 * topMargin;
    return seen ? 0 : top - Math.min(innerHeight / 3, 8 * topMargin);
}

/// An empty one takes it away.
function showPassage(start, end, label, role) {
    unwrapPassage();
    passage = start < end ? {start, end, label, role} : null;
    if (passage) {
        wrapRange(start, end, passageElement);
        focusPassage();
        bring(distanceToPassage);
    }
}

/// By the person: with Escape, or by going elsewhere with the mouse.
function leavePassage() {
    if (passage) {
        showPassage(0, 0, '', '');
        bridge.passageLeft(serial);
    }
}
