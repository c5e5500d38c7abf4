import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** Rank of the title in the page's outline: 1 where there is nothing else. Without it, the title is no heading. */
  readonly level?: 1 | 2 | 3
  /** Why there is nothing, and that this is no failure. */
  readonly words?: ReactNode
  /** What one can do instead. */
  readonly children?: ReactNode
}

export function Empty({ title, level, words, children }: Props) {
  const Title = level === undefined ? 'p' : (`h${level}` as const)
  return (
    <div className="rounded-lg border border-dashed px-4 py-8 text-center">
      <Title className="font-medium">{title}</Title>
      {words !== undefined && <p className="mx-auto mt-1 max-w-prose text-sm text-balance text-muted">{words}</p>}
      {children !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}
