import { useTranslations } from 'next-intl'
import type { ComparedFile, FileState } from '#lib/contract/compare/files'
import { type ChangeLook, ChangeMark } from './change-mark.tsx'

export const fileLooks: Readonly<Record<FileState, ChangeLook>> = {
  added: 'added',
  removed: 'removed',
  content: 'changed',
  metadata: 'metadata',
  renamed: 'renamed',
}

/** How a file differs; a directory in which something does has no sign of its own. */
export function RowMark({ entry }: { readonly entry: Pick<ComparedFile, 'state' | 'ignoredBy'> }) {
  const t = useTranslations('compare.fileStates')
  if (entry.state) return <ChangeMark look={fileLooks[entry.state]} words={t(entry.state)} />
  if (entry.ignoredBy) return <ChangeMark look="same" words={t('ignored')} />
  return <span className="w-4 shrink-0" />
}
