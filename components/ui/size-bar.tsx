interface Props {
  readonly part: number
  readonly whole: number
}

/** A length beside a number that says the same; screen readers hear the number. */
export function SizeBar({ part, whole }: Props) {
  const percent = whole > 0 ? Math.min(100, Math.max(0, (part / whole) * 100)) : 0
  return (
    <span aria-hidden className="block h-1.5 w-full min-w-12 overflow-hidden rounded-full bg-border">
      <span
        className="block h-full rounded-full bg-accent"
        // Something is never shown as nothing.
        style={{ inlineSize: `${percent}%`, minInlineSize: part > 0 ? '2px' : 0 }}
      />
    </span>
  )
}
