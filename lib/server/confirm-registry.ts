import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { parseRegistry } from '#lib/oci/reference/parse-registry'
import { assertDialable } from './assert-dialable.ts'
import { getServices } from './services.ts'

/**
 * Remembers that the reader wants to open a registry on this machine or a private network. Personal mode only.
 * Throws AppError `forbidden-address` or `invalid-reference`.
 */
export async function confirmRegistry(host: string): Promise<{ registry: string; confirmed: true }> {
  const { settings, confirmed, log } = await getServices()
  if (settings.mode !== 'personal')
    throw new AppError('forbidden-address', say`Visitors cannot add registries here.`, {
      hint: say`The administrator of this Portolan can name the registry in portolan.toml.`,
    })
  const registry = parseRegistry(host)
  assertDialable(registry)
  await confirmed.add(registry)
  log.info({ registry }, 'registry confirmed by the reader')
  return { registry, confirmed: true }
}
