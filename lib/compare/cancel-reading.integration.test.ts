import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '#lib/context/context'
import { buildLayer } from '#lib/embedded/samples/format/layer'
import { changeset, file } from '#lib/embedded/samples/format/tar-entry'
import { openPushedImages, type PushedImages } from '#lib/testing/pushed-images'
import { compareImages } from './compare-images.ts'
import { followFile } from './history/follow-file.ts'

let images: PushedImages
beforeAll(async () => {
  images = await openPushedImages()
})
afterAll(() => images.close())

const layer = (text: string) => buildLayer(changeset([file('etc/app.conf', text)], 1_700_000_000))

/** A registry whose layers begin and never end; `begun` settles once bytes of one have come, `ended` once it is let go of. */
function stuckReader(signal: AbortSignal) {
  const begun = Promise.withResolvers<void>()
  const ended = Promise.withResolvers<void>()
  const repository: Context['repository'] = async wanted => {
    const client = await images.ctx.repository(wanted)
    return {
      ...client,
      blobStream: async (digest, range, options) => {
        const blob = await client.blobStream(digest, range, options)
        const whole = new Uint8Array(await new Response(blob.stream).arrayBuffer())
        let isSent = false
        const stream = new ReadableStream<Uint8Array>({
          pull(controller) {
            begun.resolve()
            if (isSent) return new Promise<void>(() => {})
            isSent = true
            controller.enqueue(whole.subarray(0, whole.byteLength / 2))
            return undefined
          },
          cancel: () => ended.resolve(),
        })
        return { ...blob, stream }
      },
    }
  }
  return { ctx: { ...images.ctx, signal, repository }, begun: begun.promise, ended: ended.promise }
}

it.each(['compare', 'history'] as const)(
  '%s lets go of a layer in the middle of it, and another can read it',
  async kind => {
    const from = await images.push(`${kind}-from`, { layers: [layer(`${kind} 1\n`)] })
    const to = await images.push(`${kind}-to`, { layers: [layer(`${kind} 2\n`)] })
    const read = async (ctx: Context): Promise<unknown> =>
      kind === 'compare'
        ? (await compareImages(ctx, { from, to }, { levels: ['files'] })).summary.files
        : (await followFile(ctx, [from, to], 'etc/app.conf')).steps.map(({ change, error }) => change ?? error?.code)
    const leaving = new AbortController()
    const stuck = stuckReader(leaving.signal)
    const reading = read(stuck.ctx).catch((error: Error) => error)
    await stuck.begun
    leaving.abort()
    await stuck.ended
    const left = await reading
    if (kind === 'compare') expect(left).toMatchObject({ code: 'cancelled' })
    else expect(left).not.toContain('contents')
    const done = await read(images.ctx)
    if (kind === 'compare') expect(done).toMatchObject({ content: 1 })
    else expect(done).toEqual(['contents', 'first'])
  },
)
