import { randomUUID } from 'node:crypto'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'

export interface ConfirmedRegistry {
  /** `host[:port]` as written in references. */
  readonly host: string
  /** RFC 3339. */
  readonly confirmedAt: string
}

export interface ConfirmedRegistries {
  list(): Promise<readonly ConfirmedRegistry[]>
  has(host: string): Promise<boolean>
  /** Remembers that a person agreed to talk to `host`. */
  add(host: string): Promise<void>
}

/** Registries on private or loopback addresses that a person confirmed, kept as JSON in the data directory. */
export function createConfirmedRegistries(dataDir: string, now: () => Date = () => new Date()): ConfirmedRegistries {
  const path = join(dataDir, 'confirmed-registries.json')
  // Additions follow one another, so that none writes over another.
  let last: Promise<void> = Promise.resolve()
  const append = async (host: string) => {
    const known = await read(path)
    if (known.some(entry => entry.host === host)) return
    await write(path, [...known, { host, confirmedAt: now().toISOString() }])
  }
  return {
    list: () => read(path),
    has: async host => (await read(path)).some(entry => entry.host === host),
    add: host => {
      const added = last.then(() => append(host))
      last = added.catch(() => undefined)
      return added
    },
  }
}

/** A missing or damaged file means that nothing was confirmed: the person is asked again, which is safe. */
async function read(path: string): Promise<readonly ConfirmedRegistry[]> {
  try {
    const document: unknown = JSON.parse(await readFile(path, 'utf8'))
    const { registries } = document as { registries?: unknown }
    return Array.isArray(registries) ? registries.filter(isConfirmed) : []
  } catch {
    return []
  }
}

function isConfirmed(value: unknown): value is ConfirmedRegistry {
  const entry = value as Partial<ConfirmedRegistry> | null
  return typeof entry?.host === 'string' && typeof entry.confirmedAt === 'string'
}

/** Written beside and renamed over, so that a crash leaves the old file or the new one. */
async function write(path: string, registries: readonly ConfirmedRegistry[]): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 })
  const temporary = `${path}.${randomUUID()}`
  try {
    await writeFile(temporary, `${JSON.stringify({ registries }, null, 2)}\n`, { mode: 0o600, flush: true })
    await rename(temporary, path)
  } finally {
    await rm(temporary, { force: true })
  }
}
