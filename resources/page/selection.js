// What is selected, told to the program in offsets.

let lastReport = '';
let pointerDown = false;
let shiftDown = false;

function selectedOffsets() {
    const selection = getSelection();
    if (!selection.rangeCount || selection.isCollapsed) {
        return null;
    }
    const range = selection.getRangeAt(0);
    if (!main.contains(range.commonAncestorContainer)) {
        return null;
    }
    const start = offsetOf(range.startContainer, range.startOffset, false);
    const end = offsetOf(range.endContainer, range.endOffset, true);
    const backward = selection.anchorNode !== range.startContainer
        || selection.anchorOffset !== range.startOffset;
    return {start, end, anchor: backward ? end : start, focus: backward ? start : end,
            rect: range.getBoundingClientRect()};
}

function select(anchor, focus) {
    const from = pointAt(anchor);
    const to = pointAt(focus);
    if (from && to) {
        getSelection().setBaseAndExtent(from.node, from.offset, to.node, to.offset);
    }
}

function numbersOf(rect) {
    return [rect.x, rect.y, rect.width, rect.height];
}

/// Reports once it is settled: not while the mouse or the shift key is down.
function reportSelection() {
    if (!bridge || pointerDown || shiftDown) {
        return;
    }
    const selected = selectedOffsets();
    const report = selected && selected.start < selected.end
        ? [serial, selected.start, selected.end, numbersOf(selected.rect)] : [serial, 0, 0, []];
    const text = JSON.stringify(report);
    if (text !== lastReport) {
        lastReport = text;
        bridge.selectionChanged(...report);
    }
}

/// Shift and an arrow with no selection to extend: begin at the first line in view.
function beginKeyboardSelection(event) {
    const extends_ = event.shiftKey && /^(Arrow|Home|End|Page)/.test(event.key);
    if (extends_ && !getSelection().rangeCount) {
        select(topOffset, topOffset);
    }
}
