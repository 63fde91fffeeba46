// The article page: what the program asks of it and what a person does on it. Runs in the isolated
// world (ApplicationWorld); ui/reader/reader_page puts qwebchannel.js and the other scripts of this
// folder before it, in one function. The page's own world is switched off. Timers never fire
// here (setTimeout waits for the main world), so whatever must wait uses requestAnimationFrame.

const root = document.documentElement;
let bridge = null;
let serial = 0; // of the article shown; each report carries it
const longHeadline = 120; // characters

// --- What the program asks ----------------------------------------------------------------------

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
    lastReport = lastPointed = '';
    passage = null;
    getSelection().removeAllRanges();
    main.innerHTML = page.html;
    findHolders();
    const headline = main.querySelector('h1');
    headline?.classList.toggle('long', headline.textContent.length > longHeadline);
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

// --- What a person does -------------------------------------------------------------------------

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
    on('pointerdown', event => {
        aim = null;
        leavePassage();
        pointerDown = event.button === 0;
    });
    on('pointerup', () => { pointerDown = false; reportSoon(); });
    on('wheel', () => { aim = null; });
    on('pointercancel', () => { pointerDown = false; reportSoon(); });
    on('keydown', event => {
        aim = null;
        shiftDown = event.shiftKey;
        beginKeyboardSelection(event);
        if (event.key === 'Escape') {
            leavePassage();
        }
        if (event.key === 'Enter' && event.target.matches('mark')) {
            clickMark(event.target);
        }
    });
    on('keyup', event => { shiftDown = event.shiftKey; reportSoon(); });
    on('click', event => { clickMark(event.target); });
    const linkSoon = eachFrame(reportFocusedLink);
    on('focusin', linkSoon);
    on('focusout', linkSoon);
    let pointed = null;
    const pointedSoon = eachFrame(() => reportPointed(pointed));
    on('pointermove', event => { pointed = event; pointedSoon(); });
    document.addEventListener('pointerleave', () => { pointed = null; pointedSoon(); });
    on('dragstart', event => { event.preventDefault(); });
    on('animationend', event => { event.target.classList.remove('flash'); });
    addEventListener('blur', () => { pointerDown = shiftDown = false; reportSoon(); });
    addEventListener('scroll', eachFrame(() => {
        noteTop();
        reportSelection();
        reportFocusedLink();
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
    bridge.blockMarkRequested.connect(markBlock);
    bridge.changeRequested.connect(goToChange);
    bridge.passageRequested.connect(showPassage);
    bridge.appearanceRequested.connect(setAppearance);
    bridge.deselectRequested.connect(() => {
        lastReport = ''; // the same passage, selected again, is news
        getSelection().removeAllRanges();
    });
    listen();
    bridge.ready();
});
