'use client'

import { clsx } from 'clsx'
import { type FocusEvent, type PointerEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import { Link } from './link.tsx'

interface Props {
  readonly children: ReactNode
  /** What is shown beside `children` on hover, on keyboard focus and on click or tap. */
  readonly tip: ReactNode
  /** Makes `children` a link instead of a button. */
  readonly href?: string
  readonly className?: string
}

const openAfterMs = 250
/** Long enough to move the pointer onto the tip (WCAG 1.4.13 "hoverable"). */
const closeAfterMs = 150

/**
 * A word with an explanation. The browser's own popover keeps it above everything, closes it on Escape and, through
 * `popovertarget`, opens it on click even without JavaScript; hover and focus are all that is added here.
 */
export function Infotip({ children, tip, href, className }: Props) {
  const id = useId()
  const popover = useRef<HTMLSpanElement>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])

  function set(open: boolean, source: HTMLElement, afterMs = 0) {
    clearTimeout(timer.current)
    timer.current = setTimeout(() => {
      if (popover.current?.matches(':popover-open') === open) return
      if (open) popover.current?.showPopover({ source })
      else popover.current?.hidePopover()
    }, afterMs)
  }
  const hover = (open: boolean) => (event: PointerEvent<HTMLElement>) => {
    if (event.pointerType === 'mouse') set(open, event.currentTarget, open ? openAfterMs : closeAfterMs)
  }
  const trigger = {
    'aria-describedby': id,
    onPointerEnter: hover(true),
    onPointerLeave: hover(false),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      if (event.currentTarget.matches(':focus-visible')) set(true, event.currentTarget)
    },
    onBlur: (event: FocusEvent<HTMLElement>) => set(false, event.currentTarget),
    // The click has opened it; a pending hover would open it again after Escape.
    onClick: () => clearTimeout(timer.current),
  }
  return (
    <>
      {href === undefined ? (
        <button type="button" popoverTarget={id} className={clsx('cursor-help text-start', className)} {...trigger}>
          {children}
        </button>
      ) : (
        <Link href={href} {...(className !== undefined && { className })} {...trigger}>
          {children}
        </Link>
      )}
      <span
        ref={popover}
        id={id}
        popover="auto"
        role="tooltip"
        onPointerEnter={() => clearTimeout(timer.current)}
        onPointerLeave={hover(false)}
        className="popover-below w-max max-w-[min(22rem,90vw)] rounded-md border bg-raised px-3 py-2 text-start font-sans text-sm font-normal wrap-anywhere whitespace-normal text-text shadow-raised"
      >
        {tip}
      </span>
    </>
  )
}
