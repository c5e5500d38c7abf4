/** The difference to go to from the one at `at`, −1 for none yet; past either end it goes on at the other. */
export function stepFrom(at: number, count: number, direction: 1 | -1): number | undefined {
  if (count === 0) return undefined
  if (at < 0) return direction === 1 ? 0 : count - 1
  return (at + direction + count) % count
}
