/** A live region, empty until something is announced: one for the page, and one in each modal dialog. */
export function Announcer() {
  return <div data-announcer role="status" className="sr-only" />
}

/** Beside an open modal dialog everything is inert, and an inert region is not read. */
const region = (): Element | null =>
  [...document.querySelectorAll('dialog:modal [data-announcer]')].at(-1) ??
  document.querySelector('body [data-announcer]:not(dialog *)')

/** Says `words` to screen readers without moving the focus. */
export function announce(words: string): void {
  const place = region()
  if (!place) return
  // The same words a second time are only spoken if the region was empty in between.
  place.textContent = ''
  setTimeout(() => {
    place.textContent = words
  }, 50)
}
