import { clsx } from 'clsx'
import NextLink from 'next/link'
import type { ComponentProps } from 'react'

const tones = {
  /** In running text and tables. */
  accent: 'rounded-xs text-accent underline decoration-transparent underline-offset-3 hover:decoration-current',
  /** Where the place alone says that it is a link: header, breadcrumbs, cards. */
  quiet: 'rounded-xs text-text underline decoration-transparent underline-offset-3 hover:decoration-current',
  /** Beside other text of the same colour, where only the line tells (WCAG 1.4.1). */
  underlined: 'rounded-xs text-accent underline underline-offset-3 hover:text-accent-strong',
  /** What it stands in gives it a look: a tab, a menu, a tree. */
  bare: '',
} as const

export type LinkTone = keyof typeof tones

export const linkStyles = (tone: LinkTone = 'accent', className?: string): string => clsx(tones[tone], className)

interface Props extends Omit<ComponentProps<typeof NextLink>, 'href' | 'prefetch'> {
  readonly href: string
  readonly tone?: LinkTone
}

/** A link inside Portolan. Never prefetched: a page asks a registry, and a glance at a list should not. */
export function Link({ tone, className, ...rest }: Props) {
  return <NextLink prefetch={false} className={linkStyles(tone, className)} {...rest} />
}
