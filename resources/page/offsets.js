// Places in the text, as the program counts them, and as points of the document.
//
// An offset is a UTF-16 unit of the article's reading text. Each element with data-start ("holder")
// holds the text's characters from that offset on, and nothing else: labels and badges are
// pseudo-elements, everything that is not in the text stands in elements without data-start.

const main = document.querySelector('main');
let holders = [];
let starts = [];

function findHolders() {
    holders = Array.from(main.querySelectorAll('[data-start]'));
    starts = holders.map(holder => Number(holder.dataset.start));
}

/// How many of the ascending `count` items pass the test, which fails from some item on.
function countWhile(count, test) {
    let low = 0;
    let high = count;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (test(middle)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

function holderOf(node) {
    const element = node.nodeType === Node.ELEMENT_NODE ? node : node.parentElement;
    return element && element.closest('[data-start]');
}

/// The offset of a point of the document. Between two holders, it is the end of the one before
/// for the end of a range, and the start of the one after for its start.
function offsetOf(node, offset, isEnd) {
    const range = document.createRange();
    const holder = holderOf(node);
    if (holder) {
        range.setStart(holder, 0);
        range.setEnd(node, offset);
        return Number(holder.dataset.start) + range.toString().length;
    }
    range.setStart(node, offset);
    const before = countWhile(holders.length, i => range.comparePoint(holders[i], 0) <= 0);
    if (before < holders.length && !isEnd) {
        return starts[before];
    }
    return before ? starts[before - 1] + holders[before - 1].textContent.length : 0;
}

function textNodes(element) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const nodes = [];
    while (walker.nextNode()) {
        nodes.push(walker.currentNode);
    }
    return nodes;
}

/// The holder at the offset: the last one that starts at or before it.
function indexAt(offset) {
    return Math.max(0, countWhile(starts.length, i => starts[i] <= offset) - 1);
}

/// The point of the document at an offset, or null when there is no text at all.
function pointAt(offset) {
    if (!holders.length) {
        return null;
    }
    const index = indexAt(offset);
    let left = offset - starts[index];
    let last = null;
    for (const node of textNodes(holders[index])) {
        if (left < node.length) {
            return {node, offset: Math.max(0, left)};
        }
        left -= node.length;
        last = node;
    }
    return last ? {node: last, offset: last.length} : {node: holders[index], offset: 0};
}
