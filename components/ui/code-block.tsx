import { clsx } from 'clsx'
import type { ReactNode } from 'react'
import { CopyButton } from './copy-button.tsx'

interface Props {
  readonly text: string
  /** What it is, e.g. `command`; names the region and the copy button. */
  readonly what: string
  /** Shown above: why one would run it, or a file's name. */
  readonly caption?: ReactNode
  /** Long lines wrap instead of scrolling. */
  readonly wrap?: boolean
}

export function CodeBlock({ text, what, caption, wrap = false }: Props) {
  return (
    <figure className="relative min-w-0 rounded-md border bg-sunken">
      {caption !== undefined && (
        <figcaption className="flex min-h-8 items-center border-b ps-3 pe-10 text-xs text-muted">{caption}</figcaption>
      )}
      <pre
        // What scrolls has to be reachable by keyboard.
        tabIndex={wrap ? undefined : 0}
        className={clsx(
          'rounded-md py-2 ps-3 pe-10 font-mono text-[0.8125rem] leading-5',
          wrap ? 'wrap-anywhere whitespace-pre-wrap' : 'overflow-x-auto',
        )}
      >
        <code className="text-[1em]">{text}</code>
      </pre>
      <CopyButton
        text={text}
        what={what}
        className={clsx('absolute end-1.5 bg-sunken', caption === undefined ? 'top-1.5' : 'top-1')}
      />
    </figure>
  )
}
