import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { bulkTags, emptyRepository } from './images/fill-registries.ts'
import { prepareStorage } from './images/prepare-storage.ts'
import type { Lab, LabRegistry, LabRegistryName } from './lab.ts'
import { startRegistry } from './registry-process.ts'
import { runTool } from './run-tool.ts'
import { writeServerFiles } from './server-files.ts'
import { startStallingRegistry } from './stalling-registry.ts'
import { startTokenServer } from './token-server.ts'
import { startVendors } from './vendor-registries.ts'

export interface RunningLab {
  readonly lab: Lab
  /** Ends every process of the lab and removes what this run wrote; the images stay for the next run. */
  stop(): Promise<void>
}

const portolanFolder = fileURLToPath(new URL('../../.portolan', import.meta.url))

/** New for every run, so that a test can look for it where it must not be. */
const makeLogin = (username: string) => ({ username, password: `canary-${randomBytes(12).toString('hex')}` })

/** Stops in the reverse order of starting, also when something fails half-way. */
class Teardown {
  readonly #steps: (() => Promise<unknown>)[] = []

  add<T extends { stop(): Promise<unknown> }>(running: T): T {
    this.#steps.unshift(() => running.stop())
    return running
  }

  async run(): Promise<void> {
    for (const step of this.#steps.splice(0)) await step()
  }
}

async function startAll(teardown: Teardown): Promise<Lab> {
  const storage = await prepareStorage(join(portolanFolder, 'lab'))
  await mkdir(portolanFolder, { recursive: true })
  const folder = await mkdtemp(join(portolanFolder, 'run-'))
  teardown.add({ stop: () => rm(folder, { recursive: true, force: true }) })

  const logins = { htpasswd: makeLogin('anna'), token: makeLogin('berta') }
  const { username, password } = logins.htpasswd
  await writeFile(join(folder, 'passwords'), await runTool('htpasswd', ['-Bbn', username, password]))
  const tokenServer = teardown.add(await startTokenServer({ folder, login: logins.token }))
  const auths: Readonly<Record<LabRegistryName, readonly string[]>> = {
    open: [],
    htpasswd: ['htpasswd:', '  realm: lab', `  path: ${JSON.stringify(join(folder, 'passwords'))}`],
    token: tokenServer.auth,
  }
  const start = async (name: LabRegistryName): Promise<string> => {
    const registry = await startRegistry({ folder, storage: join(storage.folder, name), auth: auths[name] })
    return teardown.add(registry).host
  }
  const registries: Lab['registries'] = {
    open: { host: await start('open'), access: 'open' },
    htpasswd: { host: await start('htpasswd'), access: 'htpasswd', login: logins.htpasswd },
    token: { host: await start('token'), access: 'token', login: logins.token },
  }
  const { vendors } = teardown.add(await startVendors())
  const { host: stalling } = teardown.add(await startStallingRegistry())
  const env = await writeServerFiles({ folder, registries, vendors, stalling, tokenServer: tokenServer.origin })
  const referenceOf = (registry: LabRegistry, repository: string, tag: string) =>
    `${registry.host}/${repository}:${tag}`
  return {
    registries,
    images: storage.images.map(image => ({
      ...image,
      reference: referenceOf(registries[image.registry], image.repository, image.tag),
    })),
    bulkTags,
    emptyRepository,
    vendors,
    stalling,
    env,
    tokenServer: tokenServer.origin,
  }
}

/** Starts three real registries with the images of this folder's recipe, and the token server of one of them. */
export async function startLab(): Promise<RunningLab> {
  const teardown = new Teardown()
  try {
    return { lab: await startAll(teardown), stop: () => teardown.run() }
  } catch (error) {
    await teardown.run()
    throw error
  }
}
