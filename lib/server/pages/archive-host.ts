import 'server-only'
import { samplesHost } from '#lib/embedded/samples/samples-host'
import { getServices } from '../services.ts'

/** The registry that archives are brought into: the built-in one, where it is of the reader's own machine. */
export async function archiveHost(): Promise<string | undefined> {
  const { settings } = await getServices()
  return settings.mode === 'personal' ? samplesHost : undefined
}
