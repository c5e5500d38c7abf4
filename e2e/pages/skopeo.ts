import type { Lab } from '../lab/lab.ts'
import { runTool } from '../lab/run-tool.ts'

/** What `skopeo inspect` prints: https://github.com/containers/skopeo/blob/main/docs/skopeo-inspect.1.md */
export interface Inspected {
  readonly Digest: string
  readonly Created: string
  readonly Layers: readonly string[]
}

interface Descriptor {
  readonly digest: string
  /** In bytes. */
  readonly size: number
}

/** An image manifest: https://github.com/opencontainers/image-spec/blob/main/manifest.md */
export interface ImageManifest {
  readonly config: Descriptor
  readonly layers: readonly Descriptor[]
}

/** The part of an image config that the pages tell: https://github.com/opencontainers/image-spec/blob/main/config.md */
export interface InspectedConfig {
  readonly config: {
    readonly User?: string
    readonly Entrypoint?: readonly string[]
    readonly Cmd?: readonly string[]
    readonly ExposedPorts?: Readonly<Record<string, object>>
  }
}

/** skopeo as the user of the lab: an independent reading of every image that a page shows. */
export function skopeoOf(lab: Lab) {
  const run = (...args: readonly string[]) => runTool('skopeo', ['--tls-verify=false', ...args], { env: lab.env })
  return {
    /** `reference` names a registry that skopeo reaches, so the samples under the address of the server. */
    tags: async (repository: string) =>
      (JSON.parse(await run('list-tags', `docker://${repository}`)) as { Tags: readonly string[] }).Tags,
    inspect: async (reference: string) =>
      JSON.parse(await run('inspect', '--no-tags', `docker://${reference}`)) as Inspected,
    rawManifest: (reference: string) => run('inspect', '--raw', `docker://${reference}`),
    rawConfig: (reference: string) => run('inspect', '--config', '--raw', `docker://${reference}`),
    copy: (from: string, to: string) =>
      run('copy', '--all', '--dest-tls-verify=false', '--src-tls-verify=false', `docker://${from}`, `docker://${to}`),
  }
}
