import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { attempt } from '#lib/errors/attempt'
import { type ManyView, trimSlashes } from '#lib/routes/many-pages'
import { pageContext } from '../page-context.ts'
import { pageMetadata } from '../pages/page-metadata.ts'
import { first } from '../pages/page-props.ts'
import { loadShared } from '../share/load-shared.ts'
import { type ManyProps, readChosen } from './many-address.ts'

/** What a link to a page about many images says. */
export async function manyMetadata(view: ManyView, { searchParams }: ManyProps): Promise<Metadata> {
  const [search, t] = await Promise.all([searchParams, getTranslations('chosen.frame')])
  const chosen = await readChosen(search)
  if (!chosen.ok)
    return { title: t(`titles.${view}`), description: t(`words.${view}`), robots: { index: false, follow: false } }
  const [platform, path] = [first(search.platform), trimSlashes(first(search.path) ?? '')]
  const page = {
    view,
    images: chosen.value,
    ...(platform && { platform }),
    ...(view === 'history' && path !== '' && { path }),
  }
  const ctx = await pageContext()
  return pageMetadata(page, await attempt(() => loadShared(ctx, page)))
}
