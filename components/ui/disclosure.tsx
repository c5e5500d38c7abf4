import ChevronIcon from 'lucide-react/icons/chevron-right'
import type { ReactNode } from 'react'

interface Props {
  readonly summary: ReactNode
  readonly children: ReactNode
  readonly open?: boolean
}

export function Disclosure({ summary, children, open = false }: Props) {
  return (
    <details open={open} className="group/disclosure min-w-0">
      <summary className="flex min-h-6 w-fit list-none items-center gap-1 rounded-sm text-sm text-muted hover:text-text [&::-webkit-details-marker]:hidden">
        <ChevronIcon
          aria-hidden
          className="size-4 shrink-0 transition-transform group-open/disclosure:rotate-90 rtl:-scale-x-100"
        />
        {summary}
      </summary>
      <div className="ps-5 pt-2">{children}</div>
    </details>
  )
}
