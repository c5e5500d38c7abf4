import { randomUUID } from 'node:crypto'
import { open, rm, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'

/** A session nobody wrote to for this long is dropped when the next one starts. */
const idleMaxMs = 60 * 60 * 1000

export interface UploadSession {
  readonly id: string
  readonly repository: string
  readonly file: string
  /** Bytes received so far. */
  offset: number
  touchedAt: number
}

/** Blob uploads in progress: a file each, known to this process only. A restart ends them; clients then start again. */
export class UploadSessions {
  readonly #directory: string
  readonly #sessions = new Map<string, UploadSession>()

  constructor(directory: string) {
    this.#directory = directory
  }

  async start(repository: string): Promise<UploadSession> {
    await this.#dropIdle()
    const id = randomUUID()
    const session = { id, repository, file: join(this.#directory, id), offset: 0, touchedAt: Date.now() }
    await (await open(session.file, 'wx')).close()
    this.#sessions.set(id, session)
    return session
  }

  find(id: string, repository: string): UploadSession | undefined {
    const session = this.#sessions.get(id)
    return session?.repository === repository ? session : undefined
  }

  /** Appends a body. When the client breaks off, what arrived is kept and can be continued. */
  async append(session: UploadSession, body: ReadableStream<Uint8Array> | null): Promise<void> {
    const handle = await open(session.file, 'a')
    try {
      for await (const chunk of body ?? []) await handle.writeFile(chunk)
    } finally {
      await handle.close()
      session.offset = (await stat(session.file)).size
      session.touchedAt = Date.now()
    }
  }

  /** Takes back everything after the first `offset` bytes. */
  async rewind(session: UploadSession, offset: number): Promise<void> {
    await truncate(session.file, offset)
    session.offset = offset
  }

  /** Ends a session; its file is removed unless it has become a blob. */
  async end(session: UploadSession): Promise<void> {
    this.#sessions.delete(session.id)
    await rm(session.file, { force: true })
  }

  async #dropIdle(): Promise<void> {
    const oldest = Date.now() - idleMaxMs
    for (const session of this.#sessions.values()) if (session.touchedAt < oldest) await this.end(session)
  }
}
