/**
 * Keeps state that matters in the address without asking the server again: Next follows `history.replaceState`.
 * Empty values are taken out.
 */
export function replaceQuery(query: Readonly<Record<string, string>>): void {
  const url = new URL(window.location.href)
  for (const [key, value] of Object.entries(query)) {
    if (value === '') url.searchParams.delete(key)
    else url.searchParams.set(key, value)
  }
  window.history.replaceState(null, '', url)
}
