import { useRef } from 'react'

/** Letters that follow each other within this are one word. */
const wordMs = 600

/**
 * Typed letters as a text to be searched for, as lists of the desktop do it: a letter that is typed again goes on to the
 * next match. The function is given each key that is pressed.
 */
export function useTypeahead() {
  const typed = useRef({ text: '', atMs: 0 })
  return (key: string, search: (text: string) => number | undefined): number | undefined => {
    if (key.length !== 1 || key === ' ') return undefined
    const { text, atMs } = typed.current
    const isNew = performance.now() - atMs > wordMs || text === key
    typed.current = { text: isNew ? key : text + key, atMs: performance.now() }
    return search(typed.current.text)
  }
}
