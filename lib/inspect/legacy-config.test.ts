import { describe, expect, it } from 'vitest'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import { parseManifest } from '#lib/oci/manifest/parse-manifest'
import { legacyConfig } from './legacy-config.ts'

/** The example of the specification, with the instruction that `docker history` shows for such an entry. */
const manifest = parseManifest(
  new TextEncoder().encode(
    JSON.stringify({
      schemaVersion: 1,
      name: 'hello-world',
      tag: 'latest',
      architecture: 'amd64',
      fsLayers: [{ blobSum: `sha256:${'a'.repeat(64)}` }, { blobSum: `sha256:${'b'.repeat(64)}` }],
      history: [
        {
          v1Compatibility: JSON.stringify({
            id: 'e45a5af57b00862e5ef5782a9925979a02ba2b12dff832fd0991335f4a11e5c5',
            created: '2014-12-31T22:57:59.178729048Z',
            container_config: { Cmd: ['/bin/sh', '-c', '#(nop) CMD [/hello]'] },
            docker_version: '1.4.1',
            config: { Cmd: ['/hello'], Env: ['PATH=/bin'] },
            architecture: 'amd64',
            os: 'linux',
            throwaway: true,
          }),
        },
        {
          v1Compatibility: JSON.stringify({
            created: '2014-12-31T22:57:58.178729048Z',
            container_config: { Cmd: ['/bin/sh', '-c', '#(nop) COPY file:ab in /'] },
          }),
        },
      ],
    }),
  ),
  'application/vnd.docker.distribution.manifest.v1+json',
)

describe('legacyConfig', () => {
  it('reads config and history, base first', () => {
    if (manifest.kind !== 'legacy') throw new Error('not schema 1')
    const config = legacyConfig(manifest)
    expect(config.os).toBe('linux')
    expect(config.created).toBe('2014-12-31T22:57:59.178729048Z')
    expect(config.execution.cmd).toEqual(['/hello'])
    expect(config.history.map(entry => entry.createdBy)).toEqual([
      '/bin/sh -c #(nop) COPY file:ab in /',
      '/bin/sh -c #(nop) CMD [/hello]',
    ])
    const layers = manifest.layers.map(({ digest }) => ({
      digest,
      mediaType: '',
      sizeBytes: 0,
      annotations: {},
      urls: [],
    }))
    const { lines } = reconstructContainerfile(config, layers)
    expect(lines.find(line => line.layerIndex === 0)?.text).toMatch(/^COPY /)
    expect(lines.find(line => line.layerIndex === 1)?.text).toMatch(/^CMD /)
  })
})
