import { parseDigest } from '#lib/oci/digest/digest'
import type { VendorQuestion } from '#lib/registry/vendors/adapter'
import { adapters } from '#lib/registry/vendors/adapters'
import type { RegistryKind } from '#lib/registry/vendors/types'
import type { VendorClient } from '#lib/registry/vendors/vendor-client'
import { type VendorServer, vendorServers } from './vendor-servers.ts'

const digest = parseDigest(`sha256:${'1'.repeat(64)}`)

/** How each question is asked: one that has no row here is none that tsc lets pass. */
export const ask: Readonly<
  Record<VendorQuestion, (client: VendorClient, server: VendorServer) => Promise<unknown> | undefined>
> = {
  listRepositories: client => client.listRepositories?.(),
  search: (client, { words }) => client.search?.(words),
  findDigest: client => client.findDigest?.(digest),
  describeRepository: (client, { name }) => client.describeRepository?.(name),
  describeTags: (client, { name }) => client.describeTags?.(name),
  describeImage: (client, { name }) => client.describeImage?.(name, digest),
  securityReport: (client, { name }) => client.securityReport?.(name, digest),
  quotas: client => client.quotas?.(),
  resolveId: client => client.resolveId?.('repository', '5'.repeat(24)),
}

export const questions = Object.keys(ask) as readonly VendorQuestion[]

/** A kind, and a question that it answers. */
export type VendorRow = readonly [kind: RegistryKind, question: VendorQuestion, server: VendorServer]

/** Every question of every kind: tests of all kinds run over this table. */
export const vendorRows: readonly VendorRow[] = vendorServers.flatMap(server =>
  questions
    .filter(question => adapters[server.kind][question])
    .map(question => [server.kind, question, server] as const),
)
