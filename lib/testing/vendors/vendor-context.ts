import { TemporaryHome } from '../../credentials/temporary-home.ts'
import { openTestContext, type TestContext } from '../test-context.ts'

/** A context whose portolan.toml calls a registry `kind`, with its API at `api`, a server on loopback. */
export async function openVendorContext(kind: string, api: string, host: string): Promise<TestContext> {
  using home = new TemporaryHome()
  const table = `[[registry]]\nhost = "${host}"\nkind = "${kind}"\napi = "${api}"\ninsecure = true\n`
  // The file has been read when the context is there.
  return await openTestContext({ PORTOLAN_CONFIG: home.write('portolan.toml', table) })
}
