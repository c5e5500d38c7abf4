import 'server-only'
import type { Metadata } from 'next'
import { makeVisible } from '#lib/format/make-visible'
import { searchPage } from '#lib/routes/pages'

const longestTitle = 80

/** The words of a search as a title can hold them. */
export const shownSearch = (text: string): string => makeVisible(text.trim().slice(0, longestTitle).toWellFormed())

/** What a link to a search says; the results are the registries' and change, so that no search engine keeps them. */
export function searchMetadata(text: string, title: string, description: string): Metadata {
  const url = text === '' ? '/search' : searchPage(text)
  return {
    title,
    description,
    alternates: { canonical: url },
    openGraph: { type: 'website', siteName: 'Portolan', title, description, url },
    twitter: { card: 'summary', title, description },
    robots: { index: text === '', follow: false },
  }
}
