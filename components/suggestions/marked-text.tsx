import type { Match } from './match-text.ts'

interface Props {
  readonly text: string
  /** Parts that stand out, as `matchText` answers them. */
  readonly ranges: Match['ranges']
}

/** A name with the parts marked that were typed. */
export function MarkedText({ text, ranges }: Props) {
  let from = 0
  return (
    <span className="min-w-0 wrap-anywhere">
      {ranges.map(([start, end]) => {
        const before = text.slice(from, start)
        from = end
        return (
          <span key={start}>
            {before}
            <mark className="bg-transparent font-semibold text-accent">{text.slice(start, end)}</mark>
          </span>
        )
      })}
      {text.slice(from)}
    </span>
  )
}
