const id = 'announcer'

/** The page's one live region, empty until something is announced. */
export function Announcer() {
  return <div id={id} role="status" className="sr-only" />
}

/** Says `words` to screen readers without moving the focus. */
export function announce(words: string): void {
  const region = document.getElementById(id)
  if (!region) return
  // The same words a second time are only spoken if the region was empty in between.
  region.textContent = ''
  setTimeout(() => {
    region.textContent = words
  }, 50)
}
