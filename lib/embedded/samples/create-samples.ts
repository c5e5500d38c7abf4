import { createEmbeddedHandler, type EmbeddedHandler } from '../http/embedded-handler.ts'
import { openLayoutStore } from '../layout/layout-store.ts'
import { joinStores, type RepositoryStore } from '../layout/repository-store.ts'
import { buildSamples } from './build-samples.ts'

/**
 * The *Samples* registry, read-only: builds its images below `directory` if they are not there yet.
 * @param directory belongs to the samples alone: when they change, all of it is replaced
 * @param beside images that are served under the same host; a sample's name is never theirs
 */
export async function createSamples(directory: string, beside?: RepositoryStore): Promise<EmbeddedHandler> {
  await buildSamples(directory)
  const samples = await openLayoutStore(directory)
  return createEmbeddedHandler(beside ? joinStores(samples, beside) : samples, { readOnly: true })
}
