import { describe, expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { shownCommands } from './shown-commands.ts'

const hex = '38427c29'.repeat(8)
const digest = parseDigest(`sha256:${hex}`)
const repository = { registry: 'quay.io', name: 'podman/hello' }
const commandsOf = (target: Partial<Parameters<typeof shownCommands>[0]>) =>
  shownCommands({ repository, digest, kind: 'image', ...target }).map(({ command }) => command)

describe('shownCommands', () => {
  it('names the image by digest, which never means another one later', () => {
    const commands = commandsOf({})
    expect(commands).toContain(`podman pull quay.io/podman/hello@sha256:${hex}`)
    expect(commands).toContain(`skopeo inspect docker://quay.io/podman/hello@sha256:${hex}`)
    expect(commands).toContain('skopeo list-tags docker://quay.io/podman/hello')
  })

  it('asks each tool for the platform in its own words', () => {
    const commands = commandsOf({ kind: 'index', platform: { os: 'linux', architecture: 'arm', variant: 'v7' } })
    const image = `quay.io/podman/hello@sha256:${hex}`
    // Flags: skopeo(1) "GLOBAL OPTIONS", `oc image info --help`, podman-pull(1), `crane config --help`.
    expect(commands).toContain(
      `skopeo --override-os linux --override-arch arm --override-variant v7 inspect docker://${image}`,
    )
    expect(commands).toContain(`oc image info --filter-by-os=linux/arm/v7 ${image}`)
    expect(commands).toContain(`podman pull --platform linux/arm/v7 ${image}`)
    expect(commands).toContain(`crane config --platform linux/arm/v7 ${image}`)
  })

  it('speaks plain HTTP to the host the samples are served at', () => {
    const commands = commandsOf({ plainHost: 'localhost:3000' })
    expect(commands).toContain(`podman pull --tls-verify=false localhost:3000/podman/hello@sha256:${hex}`)
    expect(commands).toContain('skopeo list-tags --tls-verify=false docker://localhost:3000/podman/hello')
  })

  it('quotes what the index says about its platforms', () => {
    const commands = commandsOf({ kind: 'index', platform: { os: 'linux', architecture: '$(id)' } })
    expect(commands[0]).toContain("--platform 'linux/$(id)'")
    expect(commands.filter(command => / \$\(id\)|=\$|linux\/\$\(id\)(?!')/.test(command))).toEqual([])
  })

  it('offers nothing that runs an artifact', () => {
    expect(commandsOf({ kind: 'artifact' }).filter(command => /^podman|--config|^oc |^crane/.test(command))).toEqual([])
  })
})
