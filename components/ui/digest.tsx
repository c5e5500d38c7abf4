import { useTranslations } from 'next-intl'
import { CopyButton } from './copy-button.tsx'
import { Infotip } from './infotip.tsx'
import { shortDigest } from './short-digest.ts'

interface Props {
  /** The whole digest, `algorithm:hex`. */
  readonly digest: string
  readonly href?: string
  /** What the copy button calls it. */
  readonly what?: string
}

/** A digest short enough for a table; the whole of it on hover, focus and copy. */
export function Digest({ digest, href, what }: Props) {
  const t = useTranslations('ui.digest')
  return (
    <span className="inline-flex items-center gap-0.5 whitespace-nowrap">
      <Infotip
        {...(href !== undefined && { href })}
        className="rounded-xs font-mono text-[0.8125rem]"
        tip={<span className="font-mono text-xs">{digest}</span>}
      >
        {shortDigest(digest)}
      </Infotip>
      <CopyButton text={digest} what={what ?? t('what')} />
    </span>
  )
}
