import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { Button } from '#components/ui/button'
import { Disclosure } from '#components/ui/disclosure'
import { type ChosenImages, formatChosenImages } from '#lib/routes/chosen-images'
import type { ManyView } from '#lib/routes/many-pages'

interface Props {
  readonly view: ManyView
  readonly chosen: ChosenImages
  readonly platform?: string
  readonly open?: boolean
}

const field = 'h-8 w-full min-w-0 rounded-md border bg-surface px-2 font-mono text-[0.8125rem]'

/** What the page is of, to be changed by hand. A form of the browser: it needs no script. */
export function ChosenForm({ view, chosen, platform, open = false }: Props) {
  const t = useTranslations('chosen.form')
  const { repository, tags } = formatChosenImages(chosen)
  return (
    <Disclosure summary={t('summary')} open={open}>
      <form method="get" action={`/${view}`} className="grid max-w-3xl gap-3 sm:grid-cols-2">
        <Labelled label={t('repository')}>
          <input name="repository" defaultValue={repository} className={field} />
        </Labelled>
        <Labelled label={t('platform')}>
          <input name="platform" defaultValue={platform} placeholder="linux/amd64" className={field} />
        </Labelled>
        <div className="sm:col-span-2">
          <Labelled label={t('tags')}>
            <input name="tags" defaultValue={tags} className={field} />
          </Labelled>
          <p className="mt-1 text-xs text-muted">{t('tagsHint')}</p>
        </div>
        <div>
          <Button type="submit">{t('show')}</Button>
        </div>
      </form>
    </Disclosure>
  )
}

interface FieldsProps extends Pick<Props, 'chosen'> {
  readonly platform: string | undefined
}

/** What another form of such a page sends along unchanged. */
export function ChosenFields({ chosen, platform }: FieldsProps) {
  const fields = { ...formatChosenImages(chosen), platform }
  return Object.entries(fields).map(
    ([name, value]) => value !== undefined && <input key={name} type="hidden" name={name} value={value} />,
  )
}

export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is in `children`
    <label className="block min-w-0 text-sm">
      <span className="mb-1 block text-muted">{label}</span>
      {children}
    </label>
  )
}
