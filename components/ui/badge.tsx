import { clsx } from 'clsx'
import type { ReactNode } from 'react'

const tones = {
  neutral: 'bg-sunken text-muted',
  accent: 'bg-accent-soft text-accent',
  added: 'bg-added-soft text-added',
  removed: 'bg-removed-soft text-removed',
  changed: 'bg-changed-soft text-changed',
  danger: 'bg-danger-soft text-danger',
  warning: 'bg-warning-soft text-warning',
  success: 'bg-success-soft text-success',
} as const

export type BadgeTone = keyof typeof tones

interface Props {
  readonly tone?: BadgeTone
  readonly children: ReactNode
}

/** A short fact beside a name. Its words carry the meaning; the colour only repeats it. */
export function Badge({ tone = 'neutral', children }: Props) {
  return (
    <span
      className={clsx(
        'inline-flex items-center gap-1 rounded-sm px-1.5 py-px text-xs font-medium whitespace-nowrap',
        tones[tone],
      )}
    >
      {children}
    </span>
  )
}
