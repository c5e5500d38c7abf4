import { clsx } from 'clsx'

/** How something differs, as marks tell it: a sign that says it without its colour. */
export const changeLooks = {
  added: { sign: '+', tone: 'text-added', row: 'bg-added-soft' },
  removed: { sign: '−', tone: 'text-removed', row: 'bg-removed-soft' },
  changed: { sign: '~', tone: 'text-changed', row: 'bg-changed-soft' },
  /** Mode, owner or time only. */
  metadata: { sign: '≈', tone: 'text-changed', row: 'bg-changed-soft' },
  up: { sign: '↑', tone: 'text-added', row: 'bg-added-soft' },
  down: { sign: '↓', tone: 'text-removed', row: 'bg-removed-soft' },
  renamed: { sign: '→', tone: 'text-changed', row: 'bg-changed-soft' },
  moved: { sign: '⇅', tone: 'text-changed', row: 'bg-changed-soft' },
  same: { sign: '=', tone: 'text-muted', row: '' },
} as const
export type ChangeLook = keyof typeof changeLooks

interface Props {
  readonly look: ChangeLook
  /** The same in words. */
  readonly words: string
}

/** The sign before what differs. */
export function ChangeMark({ look, words }: Props) {
  const { sign, tone } = changeLooks[look]
  return (
    <span className={clsx('inline-block w-4 shrink-0 text-center font-mono font-semibold', tone)} title={words}>
      <span aria-hidden>{sign}</span>
      <span className="sr-only">{words}</span>
    </span>
  )
}
