import { createEmbeddedHandler, type EmbeddedHandler } from '../http/embedded-handler.ts'
import { openLayoutStore } from '../layout/layout-store.ts'
import { buildSamples } from './build-samples.ts'

/**
 * The *Samples* registry, read-only: builds its images below `directory` if they are not there yet.
 * @param directory belongs to the samples alone: when they change, all of it is replaced
 */
export async function createSamples(directory: string): Promise<EmbeddedHandler> {
  await buildSamples(directory)
  return createEmbeddedHandler(await openLayoutStore(directory), { readOnly: true })
}
