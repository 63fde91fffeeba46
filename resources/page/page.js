// The whole behaviour of the article page. Runs in the isolated world (ApplicationWorld), where
// qwebchannel.js stands before it; the page's own world is switched off. Timers never fire here
// (setTimeout waits for the main world), so whatever must wait uses requestAnimationFrame.
//
// An offset is a UTF-16 unit of the article's reading text. Each element with data-start ("holder")
// holds the text's characters from that offset on, and nothing else: labels and badges are
// pseudo-elements, everything that is not in the text stands in elements without data-start.
'use strict';

(() => {
    const root = document.documentElement;
    const main = document.querySelector('main');
    const topMargin = 24; // where the first line in view stands, px
    let bridge = null;
    let serial = 0;       // of the article shown; each report carries it
    let holders = [];
    let starts = [];
    let topOffset = 0;    // of the first line in view
    let lastReport = '';
    let aim = 0;          // number of the newest bringTo(); an older one that still looks stops
    let pointerDown = false;
    let shiftDown = false;

    // --- Offsets -------------------------------------------------------------------------------

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

    // --- Marks ---------------------------------------------------------------------------------

    function markElement(mark) {
        const element = document.createElement('mark');
        if (mark.hit) {
            element.className = 'hit';
        } else {
            element.className = mark.color + (mark.underline ? ' underline' : '');
            element.dataset.id = mark.id;
        }
        return element;
    }

    /// Wraps the part of a text node in [from, to) and gives the wrapping element.
    function wrapText(node, from, to, mark) {
        const piece = from > 0 ? node.splitText(from) : node;
        if (to - from < piece.length) {
            piece.splitText(to - from);
        }
        const element = markElement(mark);
        piece.replaceWith(element);
        element.append(piece);
        return element;
    }

    function wrap(mark) {
        const pieces = [];
        for (let i = indexAt(mark.start); i < holders.length && starts[i] < mark.end; ++i) {
            let at = starts[i];
            for (const node of textNodes(holders[i])) {
                const from = Math.max(0, mark.start - at);
                const to = Math.min(node.length, mark.end - at);
                at += node.length;
                if (from < to) {
                    pieces.push(wrapText(node, from, to, mark));
                }
            }
        }
        if (pieces.length && !mark.hit) {
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
        unwrapAll();
        marks.forEach(wrap);
        if (kept) {
            select(kept.anchor, kept.focus);
        }
    }

    // --- Selection -----------------------------------------------------------------------------

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

    // --- Scrolling -----------------------------------------------------------------------------

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

    /// Brings the text at the offset to `y`. Blocks that were never in view have estimated heights
    /// (content-visibility), so it looks again until it has come to rest.
    function bringTo(offset, y) {
        const mine = ++aim;
        const look = tries => {
            const before = scrollY;
            scrollBy(0, offset > 0 ? topOf(offset) - y : -scrollY);
            if (tries > 0 && Math.abs(scrollY - before) >= 1) {
                requestAnimationFrame(() => mine === aim && look(tries - 1));
            }
        };
        look(8);
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

    // --- What the program asks -----------------------------------------------------------------

    /// Lines of about equal length. The element keeps its whole width (padding, not a narrower
    /// box), for beside a narrower one the byline would find room.
    function balanceHeadline() {
        const headline = main.querySelector('h1');
        if (!headline) {
            return;
        }
        const setWidth = width => {
            headline.style.paddingInlineEnd = Math.max(0, full - width) + 'px';
        };
        headline.style.paddingInlineEnd = '';
        const height = headline.offsetHeight;
        const full = headline.offsetWidth;
        let narrow = full / 2;
        let wide = full;
        while (wide - narrow > 8) {
            const middle = (narrow + wide) / 2;
            setWidth(middle);
            if (headline.offsetHeight > height || headline.scrollWidth > headline.clientWidth) {
                narrow = middle;
            } else {
                wide = middle;
            }
        }
        setWidth(Math.ceil(wide));
    }

    function show(page) {
        serial = page.serial;
        lastReport = '';
        getSelection().removeAllRanges();
        main.innerHTML = page.html;
        holders = Array.from(main.querySelectorAll('[data-start]'));
        starts = holders.map(holder => Number(holder.dataset.start));
        balanceHeadline();
        paint(page.marks);
        topOffset = page.offset;
        bringTo(page.offset, topMargin);
        requestAnimationFrame(() => bridge.shown(page.serial));
    }

    function setAppearance(values) {
        root.dataset.theme = values.theme;
        root.dataset.family = values.family;
        root.style.setProperty('--size', values.size + 'px');
        root.style.setProperty('--measure', values.measure);
        root.style.setProperty('--leading', values.leading);
        keepTop(balanceHeadline);
    }

    function scrollTo_(offset, flashes) {
        topOffset = flashes ? topOffset : offset;
        bringTo(offset, flashes ? innerHeight / 3 : topMargin);
        if (flashes) {
            flash(offset);
        }
    }

    // --- What a person does --------------------------------------------------------------------

    function clickMark(target) {
        const mark = target.closest('mark[data-id]');
        if (mark && !target.closest('a') && getSelection().isCollapsed) {
            bridge.annotationClicked(serial, mark.dataset.id, numbersOf(mark.getBoundingClientRect()));
        }
    }

    /// At most once a frame.
    function eachFrame(work) {
        let waiting = false;
        return () => {
            if (!waiting) {
                waiting = true;
                requestAnimationFrame(() => {
                    waiting = false;
                    work();
                });
            }
        };
    }

    const reportSoon = eachFrame(reportSelection);

    function listen() {
        const on = (name, handler) => document.addEventListener(name, handler, true);
        on('selectionchange', reportSoon);
        on('pointerdown', event => { pointerDown = event.button === 0; });
        on('pointerup', () => { pointerDown = false; reportSoon(); });
        on('wheel', () => { ++aim; });
        on('pointercancel', () => { pointerDown = false; reportSoon(); });
        on('keydown', event => {
            shiftDown = event.shiftKey;
            beginKeyboardSelection(event);
            if (event.key === 'Enter' && event.target.matches('mark')) {
                clickMark(event.target);
            }
        });
        on('keyup', event => { shiftDown = event.shiftKey; reportSoon(); });
        on('click', event => { clickMark(event.target); });
        on('dragstart', event => { event.preventDefault(); });
        on('animationend', event => { event.target.classList.remove('flash'); });
        addEventListener('blur', () => { pointerDown = shiftDown = false; reportSoon(); });
        addEventListener('scroll', eachFrame(() => {
            noteTop();
            reportSelection();
        }));
        let width = innerWidth;
        addEventListener('resize', () => {
            if (width !== innerWidth) {
                width = innerWidth;
                keepTop(balanceHeadline);
            }
        });
    }

    new QWebChannel(qt.webChannelTransport, channel => {
        bridge = channel.objects.bridge;
        bridge.showRequested.connect(show);
        bridge.paintRequested.connect(paint);
        bridge.scrollRequested.connect(scrollTo_);
        bridge.appearanceRequested.connect(setAppearance);
        bridge.deselectRequested.connect(() => {
            lastReport = ''; // the same passage, selected again, is news
            getSelection().removeAllRanges();
        });
        listen();
        bridge.ready();
    });
})();
