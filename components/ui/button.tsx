import { clsx } from 'clsx'
import type { ComponentProps } from 'react'

const tones = {
  plain: 'border-border bg-surface text-text hover:bg-hover',
  primary: 'border-transparent bg-accent text-on-accent hover:bg-accent-strong',
  quiet: 'border-transparent text-muted hover:bg-hover hover:text-text',
  /** For a moment after it has done its work. */
  done: 'border-transparent text-success hover:bg-hover',
  danger: 'border-border bg-surface text-danger hover:bg-danger-soft',
} as const

const sizes = {
  small: 'h-7 gap-1 px-2 text-xs',
  medium: 'h-8 gap-1.5 px-3 text-sm',
  'icon-small': 'size-6 justify-center',
  icon: 'size-7 justify-center',
  'icon-large': 'size-8 justify-center',
} as const

export interface ButtonLook {
  readonly tone?: keyof typeof tones
  readonly size?: keyof typeof sizes
}

/** Also for a link that has to look like a button; it stays an `<a>`. */
export const buttonStyles = ({ tone = 'plain', size = 'medium' }: ButtonLook = {}, className?: string): string =>
  clsx(
    'inline-flex shrink-0 items-center rounded-md border font-medium whitespace-nowrap transition-colors',
    'disabled:cursor-not-allowed disabled:opacity-60',
    tones[tone],
    sizes[size],
    className,
  )

type Props = ComponentProps<'button'> & ButtonLook

/** One that submits no form does its work by a script: without JavaScript it is not there. */
export function Button({ tone, size, className, type = 'button', ...rest }: Props) {
  return (
    <button
      type={type}
      className={buttonStyles(
        { ...(tone && { tone }), ...(size && { size }) },
        clsx(type === 'button' && 'noscript:hidden', className),
      )}
      {...rest}
    />
  )
}
