// The block under the mouse, and the one that the program asks to be marked. A block with a part in
// the text is named by an offset of it, any other (hidden, a picture) by its number in data-block.

let lastPointed = '';

/// Between two blocks, the one whose line is nearest, if it is near.
function elementAt(event) {
    if (event.target.closest('[data-start], [data-block], .related')) {
        return event.target;
    }
    const range = document.caretRangeFromPoint(event.clientX, event.clientY);
    const node = range && range.startContainer;
    const element = node && (node.nodeType === Node.TEXT_NODE ? node.parentElement : node);
    const rect = element && element.getBoundingClientRect();
    const near = rect && event.clientY > rect.top - 20 && event.clientY < rect.bottom + 20;
    return near && main.contains(element) ? element : null;
}

function placeOf(element) {
    const numbered = element.closest('[data-block]');
    if (numbered) {
        return [-1, Number(numbered.dataset.block)];
    }
    const link = element.closest('.related'); // its label is no part of the holder
    const holder = link ? link.querySelector('[data-start]') : holderOf(element);
    return [holder ? Number(holder.dataset.start) : -1, -1];
}

function reportPointed(event) {
    const element = event && elementAt(event);
    const place = element ? placeOf(element) : [-1, -1];
    const report = [serial, ...place];
    if (report.join() !== lastPointed) {
        lastPointed = report.join();
        bridge.blockPointed(...report);
    }
}

/// In [start, end) of the text, or by number.
function elementsOfBlock(start, end, block) {
    return block >= 0 ? Array.from(main.querySelectorAll(`[data-block="${block}"]`))
                      : holders.filter((holder, i) => start <= starts[i] && starts[i] < end);
}

/// Marks one block, or none, and tells where it stands, once it is in view.
function markBlock(start, end, block) {
    main.querySelectorAll('.chosen').forEach(element => element.classList.remove('chosen'));
    const elements = elementsOfBlock(start, end, block);
    if (!elements.length) {
        return;
    }
    elements.forEach(element => element.classList.add('chosen'));
    const rect = elements[0].getBoundingClientRect();
    if (rect.bottom < topMargin || rect.top > innerHeight - topMargin) {
        elements[0].scrollIntoView({block: 'center'});
    }
    bridge.blockMarked(serial, numbersOf(elements[0].getBoundingClientRect()));
}
