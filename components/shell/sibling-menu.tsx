'use client'

import ChevronIcon from 'lucide-react/icons/chevron-down'
import { useTranslations } from 'next-intl'
import { lazy, Suspense, useId, useRef, useState } from 'react'
import { buttonStyles } from '#components/ui/button'
import { Link } from '#components/ui/link'
import { homePage, registryPage, repositoryPage } from '#lib/routes/pages'
import type { SiblingSource } from './sibling-source.ts'

interface Props {
  readonly source: SiblingSource
}

/** The list and what it asks of the server are loaded when it is opened. */
const load = () => import('./sibling-list.tsx')
const SiblingList = lazy(async () => ({ default: (await load()).SiblingList }))

/** The page that shows all of them. */
function allPage(source: SiblingSource): string {
  switch (source.of) {
    case 'registries':
      return homePage()
    case 'repositories':
      return registryPage(source.repository.registry)
    case 'tags':
      return repositoryPage(source.repository)
  }
}

/** What else could stand at this place of the reference. The browser's popover opens it, also without JavaScript. */
export function SiblingMenu({ source }: Props) {
  const t = useTranslations('shell.siblingMenu')
  const id = useId()
  const popover = useRef<HTMLElement>(null)
  const [open, setOpen] = useState(false)
  const label = t(source.of)
  return (
    <>
      <button
        type="button"
        popoverTarget={id}
        aria-label={label}
        title={label}
        onPointerEnter={() => void load()}
        onFocus={() => void load()}
        className={buttonStyles({ tone: 'quiet', size: 'icon-small' })}
      >
        <ChevronIcon aria-hidden className="size-3.5 shrink-0" />
      </button>
      <nav
        ref={popover}
        id={id}
        popover="auto"
        aria-label={label}
        onToggle={event => setOpen(event.newState === 'open')}
        className="popover-below w-80 max-w-[92vw] rounded-lg border bg-raised p-1 text-text shadow-raised"
      >
        <Link
          href={allPage(source)}
          tone="bare"
          className="block rounded-md px-2 py-1 text-sm font-medium hover:bg-hover"
        >
          {t(`all.${source.of}`)}
        </Link>
        {open && (
          <Suspense>
            <SiblingList source={source} onGo={() => popover.current?.hidePopover()} />
          </Suspense>
        )}
      </nav>
    </>
  )
}
