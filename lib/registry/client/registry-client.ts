import type { RegistryClient } from '../types.ts'
import { vendorOf } from '../vendors/known-hosts.ts'
import { Connection } from './connection.ts'
import { listRepositories } from './list-repositories.ts'
import type { RegistryClientOptions } from './options.ts'
import { softwareOf } from './software.ts'
import { apiOrigin, resolveSource } from './source.ts'
import { testLogin } from './test-login.ts'

/** A client of one registry as a whole. Nothing is asked of it, and no login is looked up, before the first verb. */
export function createRegistryClient({ host, endpoint, kind, ...wiring }: RegistryClientOptions): RegistryClient {
  const vendor = vendorOf(host, kind)
  let origin = apiOrigin(endpoint, wiring)
  let connected: Promise<Connection> | undefined
  const connect = () => {
    connected ??= resolveSource({ ...endpoint, name: '' }, vendor, wiring).then(
      source => new Connection(source, wiring),
    )
    return connected
  }
  return {
    host,
    get origin() {
      return origin
    },
    async ping({ signal } = {}) {
      const connection = await connect()
      const reception = await connection.reception(signal)
      origin = reception.origin
      const { scheme, realm, service } = reception
      const software = softwareOf(reception)
      return {
        scheme,
        ...(realm && { realm }),
        ...(service && { service }),
        ...(scheme !== 'bearer' && { anonymous: scheme === 'none' }),
        ...(software && { software }),
      }
    },
    async testLogin(options = {}) {
      return testLogin(await connect(), options)
    },
    async catalog(page, options = {}) {
      return listRepositories(await connect(), page, options)
    },
  }
}
