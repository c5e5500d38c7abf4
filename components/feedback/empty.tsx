import type { ReactNode } from 'react'

interface Props {
  readonly title: string
  /** Why there is nothing, and that this is no failure. */
  readonly words?: ReactNode
  /** What one can do instead. */
  readonly children?: ReactNode
}

export function Empty({ title, words, children }: Props) {
  return (
    <div className="rounded-lg border border-dashed px-4 py-8 text-center">
      <p className="font-medium">{title}</p>
      {words !== undefined && <p className="mx-auto mt-1 max-w-prose text-sm text-muted">{words}</p>}
      {children !== undefined && <div className="mt-4 flex flex-wrap justify-center gap-2">{children}</div>}
    </div>
  )
}
