import { clsx } from 'clsx'

interface Props {
  /** CSS lengths of what will stand here, so that nothing moves when it comes. */
  readonly width?: string
  readonly height?: string
  /** Where there are hundreds: each one that pulses is styled anew for every frame. */
  readonly still?: boolean
}

export function Skeleton({ width = '100%', height = '1em', still = false }: Props) {
  return (
    <span
      aria-hidden
      data-skeleton
      className={clsx(
        'inline-block max-w-full rounded-sm bg-border align-middle noscript:hidden',
        !still && 'animate-pulse',
      )}
      style={{ inlineSize: width, blockSize: height }}
    />
  )
}
