import { useTranslations } from 'next-intl'
import { VisibleText } from '#components/ui/visible-text'
import type { ShownDocument } from '#lib/contract/views/file-contents'
import { TextFile } from './text-file.tsx'

interface Props {
  readonly document: ShownDocument
  readonly address: string
}

/** A document laid out anew, or what is wrong with it. */
export function FormattedDocument({ document: { text, problem }, address }: Props) {
  const t = useTranslations('files.formattedDocument')
  if (problem === undefined)
    return <TextFile contents={{ kind: 'text', text, encoding: 'UTF-8', cut: false }} address={address} />
  return (
    <div className="rounded-lg border bg-warning-soft p-3 text-sm">
      <p className="font-medium text-warning">{t('broken')}</p>
      <pre className="mt-1 overflow-x-auto font-mono text-xs whitespace-pre-wrap">
        <VisibleText text={problem} limit={1_000} />
      </pre>
    </div>
  )
}
