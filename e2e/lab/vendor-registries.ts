import { startVendor } from '../../lib/testing/vendors/start-vendor.ts'
import { type VendorServer, vendorServers } from '../../lib/testing/vendors/vendor-servers.ts'

/** A registry of a kind with an API of its own; plain data. */
export interface LabVendor {
  readonly kind: string
  readonly host: string
  /** Origin of the API where it is another one than the registry's. */
  readonly api?: string
  readonly name: string
  readonly tag: string
  readonly words: string
}

export interface RunningVendors {
  readonly vendors: readonly LabVendor[]
  stop(): Promise<void>
}

/** Port 1 of loopback: nobody listens there. */
const deaf = 'http://127.0.0.1:1'

async function start(server: VendorServer, kind: string, api?: string) {
  const running = await startVendor(server)
  const { name, tag, words } = server
  const origin = api ?? running.api?.origin
  const vendor: LabVendor = {
    kind,
    host: running.registry.host,
    name,
    tag,
    words,
    ...(origin !== undefined && { api: origin }),
  }
  return { vendor, stop: running.stop }
}

/** One registry of every kind beside its vendor's API, and one (`deaf`) whose API does not answer. */
export async function startVendors(): Promise<RunningVendors> {
  const [first] = vendorServers
  const running = await Promise.all([
    ...vendorServers.map(server => start(server, server.kind)),
    ...(first ? [start(first, 'deaf', deaf)] : []),
  ])
  return {
    vendors: running.map(({ vendor }) => vendor),
    stop: async () => {
      for (const { stop } of running) await stop()
    },
  }
}

/** Their tables of portolan.toml. They are opened by address, so that lists of registries stay what other tests expect. */
export const vendorTables = (vendors: readonly LabVendor[]): string =>
  vendors
    .map(
      ({ host, kind, api }) => `
[[registry]]
host = "${host}"
title = "Lab, ${kind}"
kind = "${kind === 'deaf' ? 'docker-hub' : kind}"
insecure = true
hidden = true
${api === undefined ? '' : `api = "${api}"\n`}`,
    )
    .join('')
