import { clsx } from 'clsx'
import InfoIcon from 'lucide-react/icons/info'
import WarningIcon from 'lucide-react/icons/triangle-alert'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VisibleText } from '#components/ui/visible-text'
import type { OpenedFacts } from '#lib/contract/views/image-frame'

interface Props {
  readonly opened: OpenedFacts
}

/** What the registry says for people, and where what it says does not agree with the bytes. */
export function RegistryRemarks({ opened: { warnings, claimedDigest, type } }: Props) {
  const t = useTranslations('image.registryRemarks')
  return (
    <div className="mt-3 space-y-2 empty:hidden">
      {claimedDigest !== undefined && (
        <Remark warns>{t.rich('claimed', { claimed: () => <Code text={claimedDigest} /> })}</Remark>
      )}
      {type?.conflict && (
        <Remark warns>
          {t.rich('conflict', {
            sent: () => <Code text={type.conflict?.contentType ?? ''} />,
            own: () => <Code text={type.conflict?.body ?? ''} />,
          })}
        </Remark>
      )}
      {warnings.map(text => (
        <Remark key={text}>{t.rich('says', { text: () => <VisibleText text={text} limit={500} /> })}</Remark>
      ))}
    </div>
  )
}

function Code({ text }: { readonly text: string }) {
  return (
    <code className="font-mono">
      <VisibleText text={text} limit={200} />
    </code>
  )
}

interface RemarkProps {
  /** Whether something is wrong; otherwise it is only worth reading. */
  readonly warns?: boolean
  readonly children: ReactNode
}

export function Remark({ warns = false, children }: RemarkProps) {
  const Icon = warns ? WarningIcon : InfoIcon
  return (
    <div
      className={clsx(
        'flex max-w-prose gap-2 rounded-md px-3 py-2 text-sm',
        warns ? 'bg-warning-soft text-warning' : 'bg-accent-soft',
      )}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="min-w-0">{children}</div>
    </div>
  )
}
