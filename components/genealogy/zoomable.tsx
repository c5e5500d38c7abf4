'use client'

import PlusIcon from 'lucide-react/icons/zoom-in'
import MinusIcon from 'lucide-react/icons/zoom-out'
import { useTranslations } from 'next-intl'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import { Button } from '#components/ui/button'
import { scrollable } from '../ui/scrollable.ts'

interface Props {
  readonly label: string
  readonly children: ReactNode
}

const levels = [0.25, 0.35, 0.5, 0.7, 1, 1.4, 2] as const
const asItIs = levels.indexOf(1)

/** A picture that may be larger than its frame: it scrolls, and is made smaller or larger. Without a script it scrolls. */
export function Zoomable({ label, children }: Props) {
  const t = useTranslations('genealogy.zoomable')
  const [level, setLevel] = useState(asItIs)
  const frame = useRef<HTMLElement>(null)
  const zoom = (by: number) => setLevel(before => Math.min(levels.length - 1, Math.max(0, before + by)))

  function fit() {
    const inner = frame.current?.firstElementChild?.firstElementChild
    if (!frame.current || !inner) return
    const [width, height] = ['width', 'height'].map(name => Number(inner.getAttribute(name)))
    const scale = Math.min(frame.current.clientWidth / (width || 1), frame.current.clientHeight / (height || 1))
    setLevel(
      Math.max(
        0,
        levels.findLastIndex(each => each <= scale),
      ),
    )
  }

  useEffect(() => {
    const element = frame.current
    // React listens passively, and the browser would zoom the whole page.
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey) return
      event.preventDefault()
      setLevel(before => Math.min(levels.length - 1, Math.max(0, before - Math.sign(event.deltaY))))
    }
    element?.addEventListener('wheel', onWheel, { passive: false })
    return () => element?.removeEventListener('wheel', onWheel)
  }, [])

  return (
    <div className="relative rounded-lg border bg-surface">
      <section
        ref={frame}
        aria-label={label}
        {...scrollable}
        className="relative max-h-[60dvh] overflow-auto rounded-lg"
      >
        <div style={{ zoom: levels[level] }} className="w-fit">
          {children}
        </div>
      </section>
      <div className="absolute end-4 bottom-4 flex gap-1 rounded-md bg-surface noscript:hidden">
        <Button size="icon" aria-label={t('smaller')} disabled={level === 0} onClick={() => zoom(-1)}>
          <MinusIcon aria-hidden className="size-4" />
        </Button>
        <Button size="small" onClick={fit}>
          {t('fit')}
        </Button>
        <Button size="icon" aria-label={t('larger')} disabled={level === levels.length - 1} onClick={() => zoom(1)}>
          <PlusIcon aria-hidden className="size-4" />
        </Button>
      </div>
    </div>
  )
}
