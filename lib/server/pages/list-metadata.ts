import 'server-only'
import type { Metadata } from 'next'
import { attempt } from '#lib/errors/attempt'
import type { Repository } from '#lib/oci/reference/types'
import { pageContext } from '../page-context.ts'
import { loadShared } from '../share/load-shared.ts'
import { pageMetadata } from './page-metadata.ts'

async function metadataOf(page: Parameters<typeof pageMetadata>[0]): Promise<Metadata> {
  const ctx = await pageContext()
  return pageMetadata(page, await attempt(() => loadShared(ctx, page)))
}

/** What a link to a registry says: its table row alone, so that no registry is waited for. */
export const registryMetadata = (host: string): Promise<Metadata> => metadataOf({ view: 'registry', host })

/** What a link to a repository says, by the list of tags that the page shows: it is read once for both. */
export const repositoryMetadata = (repository: Repository): Promise<Metadata> =>
  metadataOf({ view: 'repo', repository })
