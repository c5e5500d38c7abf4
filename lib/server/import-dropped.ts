import 'server-only'
import type { Context } from '#lib/context/context'
import type { ImportAnswer } from '#lib/contract/imports'
import { sampleRepositoryNames } from '#lib/embedded/samples/sample-repository-names'
import { samplesHost } from '#lib/embedded/samples/samples-host'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { importArchive } from '#lib/transfer/import/import-archive'
import { getServices } from './services.ts'

/** As announced by the request; a body in chunks announces nothing. */
function announcedBytes(request: Request): number | undefined {
  const text = request.headers.get('content-length') ?? ''
  return /^\d{1,15}$/.test(text) ? Number(text) : undefined
}

type BodyReader = ReadableStreamDefaultReader<Uint8Array>

async function* bytesOf(reader: BodyReader): AsyncGenerator<Uint8Array> {
  for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value
}

/** Browsers hear of an answer only when all they send has been taken, or not at all when the connection is closed. */
async function drain(reader: BodyReader): Promise<void> {
  for await (const _ of bytesOf(reader));
}

/**
 * Takes an archive that was dropped on the page into the built-in registry. Personal mode only: what visitors of a public
 * Portolan bring would be everybody's. Throws AppError `forbidden-address` and what `importArchive` throws.
 */
export async function importDropped(ctx: Context, name: string, request: Request): Promise<ImportAnswer> {
  const { settings, imports, log } = await getServices()
  if (settings.mode !== 'personal')
    throw new AppError('forbidden-address', say`Visitors cannot import images here.`, {
      hint: say`Start Portolan on your own machine to open archives.`,
    })
  const reader = (request.body ?? new Blob([]).stream()).getReader()
  const images = await importArchive({
    store: await imports,
    name,
    isTaken: async repository => sampleRepositoryNames().has(repository),
    bytes: bytesOf(reader),
    sizeBytes: announcedBytes(request),
    signal: ctx.signal,
  }).catch(async error => {
    await drain(reader).catch(() => {})
    throw error
  })
  log.info({ name, images: images.length }, 'archive imported')
  return {
    images: images.map(({ repository, tag, digest }) => ({
      reference: `${samplesHost}/${repository}${tag === undefined ? `@${digest}` : `:${tag}`}`,
      digest,
    })),
  }
}
