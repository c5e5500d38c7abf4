import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Context } from '#lib/context/context'
import type { Locale } from '#lib/messages/locale'
import { createContext } from '#lib/server/create-context'
import { createServices } from '#lib/server/create-services'

export interface TestContext {
  readonly ctx: Context
  close(): Promise<void>
}

/**
 * The context of a reader on a machine of its own: an empty home, no logins, the samples, and whatever `env` adds
 * (`REGISTRY_AUTH_FILE`, `CONTAINERS_REGISTRIES_CONF`, `PORTOLAN_CONFIG` …).
 */
export async function openTestContext(
  env: Readonly<Record<string, string>> = {},
  locale: Locale = 'en',
): Promise<TestContext> {
  const home = await mkdtemp(join(tmpdir(), 'portolan-home-'))
  const services = await createServices({
    env: { PORTOLAN_LOG_LEVEL: 'silent', XDG_RUNTIME_DIR: home, ...env },
    home,
    uid: 0,
    platform: 'linux',
  })
  const leaving = new AbortController()
  return {
    ctx: await createContext(services, leaving.signal, locale),
    close: async () => {
      leaving.abort()
      await services.samples.handler
      await services.egress.close()
      // What waits to be written would make the folder again.
      await services.images.save()
      await rm(home, { recursive: true, force: true })
    },
  }
}
