import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writePrivateFile } from './write-private-file.ts'

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
    const registries = [...known, { host, confirmedAt: now().toISOString() }]
    await writePrivateFile(path, `${JSON.stringify({ registries }, null, 2)}\n`)
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
