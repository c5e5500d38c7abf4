import { useTranslations } from 'next-intl'
import { RegistryNotice } from '#components/registry/registry-notice'
import { Skeleton } from '#components/ui/skeleton'
import type { CompareFacts } from '#lib/contract/views/compare'
import { useFailure } from '../feedback/use-failure.ts'

interface Props {
  readonly facts: CompareFacts
}

/** What stands where files or packages are not known yet, or not at all. */
export function ContentsNotice({ facts: { contents } }: Props) {
  const t = useTranslations('compare.contents')
  const failure = useFailure()
  if (contents.kind === 'failed') return <RegistryNotice error={failure(contents.error)} level={2} />
  return (
    <div className="space-y-3 rounded-lg border bg-surface p-4">
      <p className="text-sm text-muted">{t(contents.kind === 'reading' ? 'reading' : 'unknown')}</p>
      {contents.kind === 'reading' && (
        <div aria-hidden className="space-y-3">
          <Skeleton width="70%" />
          <Skeleton width="55%" />
          <Skeleton width="62%" />
        </div>
      )}
    </div>
  )
}
