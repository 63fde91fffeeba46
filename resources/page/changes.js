// What changed between two versions (app/render/html_diff): from one change to the next.

/// Brings the change into view, gives it the focus, so that a screen reader says what it is, and
/// shows which one it is. Nothing is chosen by -1.
function goToChange(number) {
    main.querySelectorAll('.current').forEach(piece => piece.classList.remove('current'));
    const pieces = main.querySelectorAll(`[data-change="${Number(number)}"]`);
    const anchor = main.querySelector(`[data-anchor="${Number(number)}"]`);
    if (!pieces.length || !anchor) {
        return;
    }
    pieces.forEach(piece => piece.classList.add('current'));
    bring(() => pieces[0].getBoundingClientRect().top - innerHeight / 3);
    anchor.focus({preventScroll: true});
}
