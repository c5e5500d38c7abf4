import { clsx } from 'clsx'
import InfoIcon from 'lucide-react/icons/info'
import WarningIcon from 'lucide-react/icons/triangle-alert'
import type { ReactNode } from 'react'
import { VisibleText } from '#components/ui/visible-text'
import type { OpenedFacts } from '#lib/contract/views/image-frame'

interface Props {
  readonly opened: OpenedFacts
}

/** What the registry says for people, and where what it says does not agree with the bytes. */
export function RegistryRemarks({ opened: { warnings, claimedDigest, type } }: Props) {
  return (
    <div className="mt-3 space-y-2 empty:hidden">
      {claimedDigest !== undefined && (
        <Remark warns>
          The registry calls these bytes <Code text={claimedDigest} />, which is not their digest. Portolan shows the
          one it computed.
        </Remark>
      )}
      {type?.conflict && (
        <Remark warns>
          The registry sent this as <Code text={type.conflict.contentType} />, the document calls itself{' '}
          <Code text={type.conflict.body} />. Clients may read it differently.
        </Remark>
      )}
      {warnings.map(text => (
        <Remark key={text}>
          The registry says: <VisibleText text={text} limit={500} />
        </Remark>
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
