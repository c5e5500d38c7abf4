'use client'

import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId, useState } from 'react'
import { Button } from '#components/ui/button'
import { CopyButton } from '#components/ui/copy-button'
import { isOwnMachine, type ShareRow, shareRows } from './share-rows.ts'
import type { ShareTarget } from './share-target.ts'

const QrCode = lazy(async () => ({ default: (await import('./qr-code.tsx')).QrCode }))

interface Props {
  readonly target: ShareTarget
}

/** Everything that can be copied, the link that stays true the longest first. In the browser only. */
export function SharePanel({ target }: Props) {
  const t = useTranslations('share.sharePanel')
  const { title, link, rows } = shareRows(target, location)
  const [code, setCode] = useState(false)
  return (
    <div className="space-y-3">
      <p className="text-sm wrap-anywhere text-muted">{title}</p>
      {rows.map((row, index) => (
        <Row key={row.kind} row={row} first={index === 0} />
      ))}
      {isOwnMachine(location.hostname) && <p className="text-xs text-muted">{t('ownMachine')}</p>}
      <div className="flex flex-wrap gap-2 border-t pt-3">
        <Button aria-expanded={code} onClick={() => setCode(!code)}>
          {t('code')}
        </Button>
        {'share' in navigator && (
          // A reader who changes their mind is no failure.
          <Button onClick={() => void navigator.share({ title, url: link }).catch(() => undefined)}>
            {t('native')}
          </Button>
        )}
      </div>
      {code && (
        // It comes at the end of what may be scrolled.
        <div ref={place => place?.scrollIntoView({ block: 'nearest' })} className="min-h-64">
          <Suspense>
            <QrCode text={link} label={t('codeOf', { title })} />
          </Suspense>
        </div>
      )}
    </div>
  )
}

interface RowProps {
  readonly row: ShareRow
  /** Whether Enter, pressed at once, copies it. */
  readonly first: boolean
}

/** The text stands in a field: it stays on one line, and can be selected where the browser does not allow copying. */
function Row({ row: { kind, text }, first }: RowProps) {
  const t = useTranslations('share.sharePanel')
  const id = useId()
  return (
    <div className="grid grid-cols-[minmax(0,1fr)_auto] gap-x-2 gap-y-1">
      <label htmlFor={id} className="col-span-2 text-sm">
        <span className="font-medium">{t(`${kind}.label`)}</span>{' '}
        <span className="text-xs text-muted">{t(`${kind}.why`)}</span>
      </label>
      <input
        id={id}
        readOnly
        value={text}
        onFocus={event => event.currentTarget.select()}
        className="h-8 min-w-0 rounded-md border border-border-strong bg-sunken px-2 font-mono text-[0.8125rem]"
      />
      <CopyButton text={text} what={t(`${kind}.what`)} labelled autoFocus={first} />
    </div>
  )
}
