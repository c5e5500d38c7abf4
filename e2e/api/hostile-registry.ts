import { createHash } from 'node:crypto'
import {
  type ScriptedAnswer,
  type ScriptedRegistry,
  type ScriptedRequest,
  startScriptedRegistry,
} from '../../lib/testing/scripted-registry.ts'

/** Answers one request for a repository; `rest` is what follows its name: `/manifests/1`. */
export type Behaviour = (rest: string, request: ScriptedRequest) => ScriptedAnswer | undefined

export const indexType = 'application/vnd.oci.image.index.v1+json'
export const imageType = 'application/vnd.oci.image.manifest.v1+json'
export const configType = 'application/vnd.oci.image.config.v1+json'

export const digestOf = (bytes: string | Uint8Array) => `sha256:${createHash('sha256').update(bytes).digest('hex')}`

export const describe = (mediaType: string, bytes: string | Uint8Array) => ({
  mediaType,
  digest: digestOf(bytes),
  size: Buffer.byteLength(bytes),
})

/** A repository with one tag `1`, and everything in `blobs` by its digest. */
export const serving =
  (manifest: string, blobs: readonly (string | Uint8Array)[] = [], contentType = imageType): Behaviour =>
  rest => {
    if (rest === '/tags/list') return { body: JSON.stringify({ name: 'x', tags: ['1'] }) }
    if (rest === '/manifests/1') return { body: manifest, headers: { 'content-type': contentType } }
    const blob = [manifest, ...blobs].find(bytes => rest.endsWith(digestOf(bytes)))
    if (blob === undefined) return undefined
    const asked = JSON.stringify(typeof blob === 'string' && blob.includes('"manifests"') ? indexType : imageType)
    return { body: blob, headers: { 'content-type': rest.startsWith('/manifests/') ? JSON.parse(asked) : configType } }
  }

/** An image with this execution config. */
export function image(execution: object): Behaviour {
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: execution,
    rootfs: { type: 'layers', diff_ids: [] },
  })
  const descriptor = describe(configType, config)
  return serving(JSON.stringify({ schemaVersion: 2, mediaType: imageType, config: descriptor, layers: [] }), [config])
}

const notFound: ScriptedAnswer = {
  status: 404,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify({ errors: [{ code: 'NAME_UNKNOWN', message: 'no such repository' }] }),
}

/** Wants HTTP Basic for everything, as `docker-registry` with a password file does. */
const challenge: ScriptedAnswer = { status: 401, headers: { 'www-authenticate': 'Basic realm="hostile"' } }

/**
 * A registry whose repositories behave as `behaviours` say, by name. It asks for a login, so that every request to a
 * repository carries the reader's, and what it does with that is what is tested.
 */
export function startHostileRegistry(behaviours: Readonly<Record<string, Behaviour>>): Promise<ScriptedRegistry> {
  return startScriptedRegistry(request => {
    if (request.headers.authorization === undefined) return challenge
    if (request.path === '/v2/') return { body: '{}' }
    const [, name = '', rest = ''] = /^\/v2\/(.+?)(\/(?:manifests|blobs|tags|referrers)\/.*)$/.exec(request.path) ?? []
    return (
      (name || request.path === '/v2/_catalog' ? behaviours[name || '_catalog']?.(rest, request) : undefined) ??
      notFound
    )
  })
}
