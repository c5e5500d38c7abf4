import { useTranslations } from 'next-intl'
import { Notice } from '#components/feedback/notice'
import type { AppError } from '#lib/errors/app-error'
import type { ManyView } from '#lib/routes/many-pages'
import { useFailure } from '../feedback/use-failure.ts'
import { ChosenForm } from './chosen-form.tsx'

interface Props {
  readonly view: ManyView
  readonly error: AppError
}

/** A page about many images whose address names none that could be understood: a form to name some. */
export function ChosenFailure({ view, error }: Props) {
  const t = useTranslations('chosen.frame')
  const failure = useFailure()
  return (
    <div className="mx-auto max-w-3xl space-y-5">
      <div>
        <h1 className="text-2xl font-semibold">{t(`titles.${view}`)}</h1>
        <p className="text-sm text-muted">{t(`words.${view}`)}</p>
      </div>
      <Notice error={failure(error)} level={2} />
      <ChosenForm view={view} chosen={{ repositories: [], references: [] }} open />
    </div>
  )
}
