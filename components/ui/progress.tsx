interface Props {
  readonly label: string
  readonly done: number
  /** Absent while nobody knows how much there is. */
  readonly total?: number
  /** The same in words, e.g. `214 of 331 MB`. */
  readonly words: string
}

export function Progress({ label, done, total, words }: Props) {
  const known = total !== undefined && total > 0
  const percent = known ? Math.min(100, (done / total) * 100) : 0
  return (
    <div className="text-sm">
      <div className="mb-1 flex flex-wrap justify-between gap-x-4">
        <span>{label}</span>
        <span className="text-muted tabular-nums">{words}</span>
      </div>
      <div
        role="progressbar"
        aria-label={label}
        aria-valuetext={words}
        {...(known && { 'aria-valuenow': Math.round(percent), 'aria-valuemin': 0, 'aria-valuemax': 100 })}
        className="h-1.5 overflow-hidden rounded-full bg-border"
      >
        <div
          className={known ? 'h-full rounded-full bg-accent' : 'h-full w-1/3 animate-pulse rounded-full bg-accent'}
          style={known ? { inlineSize: `${percent}%` } : undefined}
        />
      </div>
    </div>
  )
}
