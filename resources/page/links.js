// The link that the keyboard stands on, told to the program with its place: there its preview opens.

let lastFocusedLink = '';

function reportFocusedLink() {
    const focused = document.activeElement;
    const link = focused && focused.closest('a[href^="broadsheet://link/"]:focus-visible');
    const report = link ? [serial, Number(link.href.split('/').pop()),
                           numbersOf(link.getBoundingClientRect())] : [serial, -1, []];
    const text = JSON.stringify(report);
    if (bridge && text !== lastFocusedLink) {
        lastFocusedLink = text;
        bridge.linkFocused(...report);
    }
}
