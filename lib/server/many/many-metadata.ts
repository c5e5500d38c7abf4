import 'server-only'
import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { makeVisible } from '#lib/format/make-visible'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import type { ChosenImages } from '#lib/routes/chosen-images'
import { type ManyView, manyPage } from '#lib/routes/many-pages'
import { first } from '../pages/page-props.ts'
import { type ManyProps, readChosen } from './many-address.ts'

/** Names that a title has room for. */
const shownNames = 4

/** By the address alone: nothing is told of what the reader of a link may not see. */
function subjectOf({ repositories, references }: ChosenImages): string {
  const [home] = repositories
  if (references.length === 0) return repositories.map(({ name }) => name).join(', ')
  const isOneRepository = references.every(({ registry, name }) => registry === home?.registry && name === home.name)
  const names = references.map(reference =>
    isOneRepository ? (reference.tag ?? reference.digest?.slice(0, 19) ?? '') : formatFamiliar(reference),
  )
  const rest = names.length - shownNames
  const list = names.slice(0, shownNames).join(', ') + (rest > 0 ? ` +${rest}` : '')
  return isOneRepository && home ? `${home.name}: ${list}` : list
}

/** What a link to a page about many images says. What compares any images is not for search engines. */
export async function manyMetadata(view: ManyView, { searchParams }: ManyProps): Promise<Metadata> {
  const [search, t] = await Promise.all([searchParams, getTranslations('chosen.frame')])
  const chosen = await readChosen(search)
  const robots = { index: false, follow: chosen.ok }
  if (!chosen.ok) return { title: t(`titles.${view}`), description: t(`words.${view}`), robots }
  const path = first(search.path)
  const subject = makeVisible(subjectOf(chosen.value))
  const place = chosen.value.repositories[0]?.registry
  const title = [path && `/${makeVisible(path)}`, subject, t(`titles.${view}`), place].filter(Boolean).join(' · ')
  const description = t(`words.${view}`)
  const url = manyPage(view, chosen.value, { path, platform: first(search.platform) })
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'website', siteName: 'Portolan', title, description, url },
    robots,
  }
}
