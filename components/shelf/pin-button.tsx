'use client'

import { clsx } from 'clsx'
import StarIcon from 'lucide-react/icons/star'
import { useTranslations } from 'next-intl'
import { announce } from '#components/ui/announcer'
import { Button } from '#components/ui/button'
import type { Repository } from '#lib/oci/reference/types'
import { isPinned } from './shelf.ts'
import { useShelf } from './shelf-store.ts'
import { togglePin } from './toggle-pin.ts'

interface Props {
  readonly repository: Repository
}

/** Keeps a repository at hand. Its name stays as it is pressed; `aria-pressed` tells whether it is pinned. */
export function PinButton({ repository }: Props) {
  const t = useTranslations('shelf.pinButton')
  const pinned = isPinned(useShelf(), repository)
  const { name } = repository
  const label = t('label', { repository: name })

  function toggle() {
    announce(t(togglePin(repository) ? 'pinned' : 'unpinned', { repository: name }))
  }
  return (
    <Button size="small" aria-label={label} title={label} aria-pressed={pinned} onClick={toggle}>
      <StarIcon aria-hidden className={clsx('size-3.5', pinned ? 'fill-current text-warning' : 'text-muted')} />
      {t('pin')}
    </Button>
  )
}
