/** Index a key moves to in a list of `count` rows; `from` is -1 while none has the focus. */
export function listMove(key: string, from: number, count: number, page: number): number | undefined {
  if (count === 0) return
  const clamp = (index: number) => Math.min(count - 1, Math.max(0, index))
  switch (key) {
    case 'ArrowDown':
      return clamp(from + 1)
    case 'ArrowUp':
      return clamp(from - 1)
    case 'PageDown':
      return clamp(from + Math.max(1, page))
    case 'PageUp':
      return clamp(from - Math.max(1, page))
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return
  }
}
