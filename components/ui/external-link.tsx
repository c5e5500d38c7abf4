import ExternalIcon from 'lucide-react/icons/external-link'
import type { ReactNode } from 'react'
import { linkStyles } from './link.tsx'

interface Props {
  readonly href: string
  readonly children: ReactNode
  /** The address comes from an image or a registry, so nobody vouches for it. */
  readonly untrusted?: boolean
}

/** A link out of Portolan. Anything but http and https is shown as text: labels may say `javascript:`. */
export function ExternalLink({ href, children, untrusted = false }: Props) {
  if (!/^https?:\/\//i.test(href)) return <span>{children}</span>
  return (
    <a href={href} rel={`noopener noreferrer${untrusted ? ' nofollow ugc' : ''}`} className={linkStyles('underlined')}>
      {children}
      <ExternalIcon aria-hidden className="ms-1 inline size-[0.85em] align-baseline" />
    </a>
  )
}
