import { useTranslations } from 'next-intl'
import { Notice } from '#components/feedback/notice'
import type { AppError } from '#lib/errors/app-error'
import { useFailure } from '../feedback/use-failure.ts'
import { CompareForm } from './compare-form.tsx'

interface Props {
  /** As far as the address names them. */
  readonly from: string
  readonly to: string
  readonly error?: AppError
}

/** The page before there are two references. */
export function CompareStart({ from, to, error }: Props) {
  const t = useTranslations('compare.start')
  const failure = useFailure()
  return (
    <div className="mx-auto max-w-3xl space-y-5 pt-4">
      <div>
        <h1 className="text-2xl font-semibold">{t('title')}</h1>
        <p className="text-muted">{t('words')}</p>
      </div>
      {error && <Notice error={failure(error)} level={2} />}
      <CompareForm from={from} to={to} />
    </div>
  )
}
