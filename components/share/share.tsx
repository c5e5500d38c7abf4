'use client'

import ShareIcon from 'lucide-react/icons/share-2'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useState } from 'react'
import { buttonStyles } from '#components/ui/button'
import { Dialog } from '#components/ui/dialog'
import type { ShareTarget } from './share-target.ts'

interface Props {
  readonly target: ShareTarget
}

/** What is in the dialog is loaded when it is wanted. */
const load = () => import('./share-panel.tsx')
const SharePanel = lazy(async () => ({ default: (await load()).SharePanel }))

/** Opens everything a view can be passed on by; without JavaScript, the pinned page, whose address can be copied. */
export function Share({ target }: Props) {
  const t = useTranslations('share.share')
  const [opened, setOpened] = useState(0)
  const words = (
    <>
      <ShareIcon aria-hidden className="size-3.5" />
      {t('share')}
    </>
  )
  return (
    <>
      <Dialog
        trigger={words}
        size="small"
        title={t('title')}
        onApproach={() => void load()}
        // What it shows depends on the address, which changes while the dialog is closed.
        onOpen={() => setOpened(opened + 1)}
      >
        {opened > 0 && (
          <Suspense fallback={<p className="h-96 text-sm text-muted">{t('loading')}</p>}>
            <SharePanel key={opened} target={target} />
          </Suspense>
        )}
      </Dialog>
      <noscript>
        <a href={target.pinned ?? target.named} className={buttonStyles({ size: 'small' })}>
          {words}
        </a>
      </noscript>
    </>
  )
}
