import 'server-only'
import type { Metadata } from 'next'
import type { Attempt } from '#lib/errors/attempt'
import type { SharedFacts } from '#lib/format/share/shared-facts'
import type { SharedPage } from '#lib/routes/shared-page'
import { requestLocale } from '../locale/request-locale.ts'
import { sharedMetadata } from '../share/shared-metadata.ts'
import { pageOrigin } from './page-origin.ts'

/** What a link to the page that is being rendered says: one function for every page that is shared. */
export async function pageMetadata(page: SharedPage, facts: Attempt<SharedFacts>): Promise<Metadata> {
  const [origin, locale] = await Promise.all([pageOrigin(), requestLocale()])
  return sharedMetadata(page, facts, origin, locale)
}
