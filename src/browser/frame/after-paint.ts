/** After paint: what may wait until the page is drawn as it is. A page that is not seen is not drawn, and lets it wait. */
export const afterPaint = (rest: () => void) => requestAnimationFrame(() => setTimeout(rest));
