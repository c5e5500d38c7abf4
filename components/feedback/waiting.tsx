import type { ReactNode } from 'react'

interface Props {
  /** What is awaited, e.g. `Asking quay.io for its tags`. */
  readonly label: string
  /** Skeletons of the final size, or a progress bar. */
  readonly children: ReactNode
}

export function Waiting({ label, children }: Props) {
  return (
    <div aria-busy>
      <p role="status" className="sr-only">
        {label}
      </p>
      {children}
    </div>
  )
}
