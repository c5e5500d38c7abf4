import { createHash } from 'node:crypto'
import {
  type Script,
  type ScriptedAnswer,
  type ScriptedRegistry,
  type ScriptedRequest,
  startScriptedRegistry,
} from '../scripted-registry.ts'
import { jsonAnswer, jsonFailure, type VendorScript } from './json-answer.ts'
import type { VendorServer } from './vendor-servers.ts'

const digestOf = (text: string) => `sha256:${createHash('sha256').update(text).digest('hex')}`

const manifestType = 'application/vnd.oci.image.manifest.v1+json'
const configType = 'application/vnd.oci.image.config.v1+json'
const config = JSON.stringify({
  architecture: 'amd64',
  os: 'linux',
  created: '2026-10-30T12:00:00Z',
  config: { User: '1001', Cmd: ['/usr/bin/run'] },
  rootfs: { type: 'layers', diff_ids: [] },
})
const manifest = JSON.stringify({
  schemaVersion: 2,
  mediaType: manifestType,
  config: { mediaType: configType, digest: digestOf(config), size: config.length },
  layers: [],
})

/** A registry with one image without layers under one tag. https://github.com/opencontainers/distribution-spec */
function oneImage({ name, tag }: VendorServer): VendorScript {
  const documents: Readonly<Record<string, ScriptedAnswer>> = {
    '/v2/': jsonAnswer({}),
    [`/v2/${name}/tags/list`]: jsonAnswer({ name, tags: [tag] }),
    [`/v2/${name}/manifests/${tag}`]: { headers: { 'content-type': manifestType }, body: manifest },
    [`/v2/${name}/manifests/${digestOf(manifest)}`]: { headers: { 'content-type': manifestType }, body: manifest },
    [`/v2/${name}/blobs/${digestOf(config)}`]: {
      headers: { 'content-type': 'application/octet-stream' },
      body: config,
    },
  }
  return ({ path }) => documents[path]
}

const firstOf =
  (...scripts: readonly (VendorScript | undefined)[]): Script =>
  (request: ScriptedRequest) => {
    for (const script of scripts) {
      const answer = script?.(request)
      if (answer) return answer
    }
    return jsonFailure(404, { errors: [{ code: 'NAME_UNKNOWN', message: 'not found' }] })
  }

export interface RunningVendor {
  readonly registry: ScriptedRegistry
  /** Absent where the API shares the registry's origin. */
  readonly api?: ScriptedRegistry
  stop(): Promise<void>
}

/** A registry with one image, and the API of its vendor that knows of it. */
export async function startVendor(server: VendorServer): Promise<RunningVendor> {
  const script = server.api({ manifest: digestOf(manifest) })
  const image = oneImage(server)
  const registry = await startScriptedRegistry(firstOf(server.registry, server.apart ? undefined : script, image))
  const api = server.apart ? await startScriptedRegistry(firstOf(script)) : undefined
  return {
    registry,
    ...(api && { api }),
    stop: async () => {
      await registry.close()
      await api?.close()
    },
  }
}
