import { attempt } from '#lib/errors/attempt'
import type { LooseObject } from '../vendors/loose-json.ts'
import type { RegistryKind } from '../vendors/types.ts'
import type { Connection } from './connection.ts'
import type { RegistryMemory } from './registry-memory.ts'
import { kindShown } from './software.ts'
import { parseBody } from './vendor-connection.ts'

interface Probe {
  readonly kind: RegistryKind
  readonly path: string
  recognises(body: LooseObject): boolean
}

/** One request each, of registries whose entry point gives nothing away. */
const probes: readonly Probe[] = [
  {
    kind: 'zot',
    // https://github.com/opencontainers/distribution-spec/tree/main/extensions
    path: '/v2/_oci/ext/discover',
    recognises: body => body.objects('extensions').some(extension => extension.text('name')?.startsWith('_zot')),
  },
]

async function probe(connection: Connection, { path, recognises }: Probe, signal?: AbortSignal): Promise<boolean> {
  const found = await attempt(async () => {
    const response = await connection.send({ path, purpose: 'vendor', scopes: [], ...(signal && { signal }) })
    if (response.status === 200) return recognises(parseBody(await response.bytes(), connection.source.location))
    await response.discard()
    return false
  })
  return found.ok && found.value
}

/**
 * The kind of a registry that neither the table nor configuration names: by the challenge and the headers of its entry
 * point, then by what only one kind answers. Remembered as long as the process lives; a registry that does not answer
 * stays `distribution` until it does.
 */
export async function detectKind(
  connection: Connection,
  { kinds }: RegistryMemory,
  signal?: AbortSignal,
): Promise<RegistryKind> {
  const { vendor, location } = connection.source
  if (vendor.kind !== 'distribution') return vendor.kind
  const before = kinds.get(location)
  if (before) return before
  const reception = await attempt(() => connection.reception(signal))
  if (!reception.ok) return 'distribution'
  let kind = kindShown(reception.value)
  for (const row of probes) if (!kind && (await probe(connection, row, signal))) kind = row.kind
  kinds.set(location, kind ?? 'distribution')
  return kind ?? 'distribution'
}
