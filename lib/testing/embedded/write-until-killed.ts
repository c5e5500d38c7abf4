// Run as a process of its own by the interruption test: writes into the store named by the first argument until killed.
import { createHash, randomBytes } from 'node:crypto'
import { openLayoutStore } from '#lib/embedded/layout/layout-store'
import { parseDigest } from '#lib/oci/digest/digest'

const store = await openLayoutStore(process.argv[2] ?? '')
const mediaType = 'application/vnd.oci.image.manifest.v1+json'
const digestOf = (bytes: Uint8Array) => parseDigest(`sha256:${createHash('sha256').update(bytes).digest('hex')}`)

process.stdout.write('writing\n')
for (let round = 0; ; round++) {
  const repository = await store.ensureRepository(`r${process.pid}/n${Math.floor(round / 5)}`)
  const layer = randomBytes(16 * 1024)
  await repository.putBlob(digestOf(layer), layer)
  const bytes = Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      layers: [{ mediaType: 'application/octet-stream', digest: digestOf(layer), size: layer.byteLength }],
    }),
  )
  const { digest } = await repository.putManifest({ bytes, mediaType, tag: `t${round % 5}` })
  if (round % 3 === 0) await repository.deleteTag(`t${(round + 1) % 5}`)
  if (round % 4 === 0) await repository.deleteManifest(digest)
}
