import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { attempt } from '#lib/errors/attempt'
import { parseComparePage } from '#lib/routes/compare-page'
import { describeImage } from '../share/describe-image.ts'
import { type CompareProps, openBoth } from './load-compare.ts'
import { pageMetadata } from './page-metadata.ts'
import { first } from './page-props.ts'

/** What a link to a compare says. Both images are opened once for this and for the page. */
export async function compareMetadata({ searchParams }: CompareProps): Promise<Metadata> {
  const [search, t] = await Promise.all([searchParams, getTranslations('compare.page')])
  const parsed = await attempt(() => parseComparePage({ get: name => first(search[name]) ?? null }))
  if (!parsed.ok || !parsed.value.from || !parsed.value.to) return { title: t('title'), robots: { index: parsed.ok } }
  const { from, to, platform } = parsed.value
  const facts = await attempt(async () => {
    const { from: one, to: other } = await openBoth(from, to, parsed.value)
    if (!one.ok) throw one.error
    if (!other.ok) throw other.error
    return { about: 'comparison', from: describeImage(one.value), to: describeImage(other.value) } as const
  })
  return pageMetadata({ view: 'compare', from, to, ...(platform !== undefined && { platform }) }, facts)
}
