interface Props {
  /** CSS lengths of what will stand here, so that nothing moves when it comes. */
  readonly width?: string
  readonly height?: string
}

export function Skeleton({ width = '100%', height = '1em' }: Props) {
  return (
    <span
      aria-hidden
      className="inline-block max-w-full animate-pulse noscript:hidden rounded-sm bg-border align-middle"
      style={{ inlineSize: width, blockSize: height }}
    />
  )
}
