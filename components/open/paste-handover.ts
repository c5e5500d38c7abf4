const key = 'portolan.paste'

/** Longer addresses are refused by servers and browsers in between. */
const maxQueryLength = 6000

/** Whether a text still fits into the address of `/open`, percent-encoded. */
export const fitsAddress = (text: string): boolean =>
  text.length <= maxQueryLength && new URLSearchParams({ q: text }).toString().length <= maxQueryLength

/** Keeps a text that does not fit into an address for the page of this tab that opens next. */
export function handOver(text: string): void {
  try {
    sessionStorage.setItem(key, text)
  } catch {
    // Storage can be switched off or full: then the field of the page is empty, and the text is pasted once more.
  }
}

/** The text handed over, once. */
export function takeOver(): string | undefined {
  try {
    const text = sessionStorage.getItem(key)
    sessionStorage.removeItem(key)
    return text ?? undefined
  } catch {
    return undefined
  }
}
