import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { AppError } from '#lib/errors/app-error'
import { shellWords } from '#lib/testing/shell-words'
import { digest, sample, target } from './fixtures/targets.ts'
import { fromLines } from './from-line.ts'
import { openShiftBlocks } from './openshift-blocks.ts'
import { copiesToFiles, copyToRegistry, parseDestination, syncBlocks } from './skopeo-copies.ts'

const image = `registry.redhat.io/ubi9/httpd-24@${digest}`
const words = (text: string, ...programs: string[]) => shellWords(text, programs).map(call => call.join(' '))

describe('parseDestination', () => {
  it('takes the source’s tag where none is typed', () => {
    expect(parseDestination('localhost:5000/team/app', target)).toEqual({
      ...{ registry: 'localhost:5000', name: 'team/app', tag: '1-274' },
    })
    expect(parseDestination(' docker://quay.io/team/app:prod ', target)).toMatchObject({ tag: 'prod' })
  })

  it.each([
    '',
    'quay.io/UPPER',
    'quay.io/a b',
    'quay.io/a; reboot',
    `quay.io/a@${digest}`,
    '$(id)',
    'x\ny',
    'a'.repeat(1e6),
  ])('refuses %.30j with words', text => {
    expect(() => parseDestination(text, target)).toThrow(AppError)
  })
})

describe('copyToRegistry', () => {
  const copy = (typed: string, format: 'keep' | 'oci' | 'v2s2', of = target) =>
    words(copyToRegistry(of, parseDestination(typed, of), format).text, 'skopeo')

  it('keeps the bytes, or converts the manifest', () => {
    expect(copy('quay.io/team/app', 'keep')).toEqual([`skopeo copy docker://${image} docker://quay.io/team/app:1-274`])
    expect(copy('quay.io/team/app', 'oci')).toEqual([
      `skopeo copy --format oci docker://${image} docker://quay.io/team/app:1-274`,
    ])
  })

  it('copies all of an index, or the platform asked for', () => {
    const index = { ...target, isIndex: true }
    expect(copy('quay.io/team/app', 'keep', index)[0]).toContain(' copy --all docker://')
    const arm = { ...index, platform: { os: 'linux', architecture: 'arm64', variant: 'v8' } }
    expect(copy('quay.io/team/app', 'keep', arm)[0]).toBe(
      `skopeo --override-os linux --override-arch arm64 --override-variant v8 copy docker://${image} docker://quay.io/team/app:1-274`,
    )
  })

  it('expects no TLS of a registry on this machine', () => {
    expect(copy('localhost:5000/app', 'keep')[0]).toContain('--dest-tls-verify=false')
    expect(copy('localhost.example.com/app', 'keep')[0]).not.toContain('tls-verify')
    expect(copy('quay.io/app', 'keep', sample)[0]).toContain('--src-tls-verify=false')
  })
})

it('copies to files in every format skopeo has', () => {
  const destinations = copiesToFiles(target).map(({ text }) => shellWords(text, ['skopeo'])[0]?.at(-1))
  expect(destinations).toEqual([
    'dir:httpd-24',
    'oci:httpd-24:1-274',
    'oci:httpd-24-oci:1-274',
    'docker-archive:httpd-24.tar:registry.redhat.io/ubi9/httpd-24:1-274',
    'dir:httpd-24-v2s2',
  ])
})

it('syncs a tag, and a repository', () => {
  expect(syncBlocks(target).flatMap(({ text }) => words(text, 'skopeo'))).toEqual([
    'skopeo sync --src docker --dest dir --all --scoped registry.redhat.io/ubi9/httpd-24:1-274 ./mirror',
    'skopeo sync --src docker --dest dir --all --scoped registry.redhat.io/ubi9/httpd-24 ./mirror-all',
    'skopeo sync --src docker --dest docker --all --scoped registry.redhat.io/ubi9/httpd-24 registry.example.com/mirror',
  ])
})

it('says in a Containerfile which tag the digest was', () => {
  expect(fromLines(target).map(({ text }) => text)).toEqual([
    `# registry.redhat.io/ubi9/httpd-24:1-274\nFROM ${image}`,
    'FROM registry.redhat.io/ubi9/httpd-24:1-274',
  ])
})

it('does with oc what its manual says', () => {
  const blocks = openShiftBlocks({ ...target, isIndex: true })
  const commands = blocks.filter(({ what }) => what === 'command')
  const calls = commands.flatMap(({ text }) => words(text, 'oc', 'mkdir'))
  expect(calls).toEqual([
    `oc import-image httpd-24:1-274 --from=${image} --import-mode=PreserveOriginal --confirm`,
    'oc import-image httpd-24:1-274 --from=registry.redhat.io/ubi9/httpd-24:1-274 --import-mode=PreserveOriginal --scheduled --confirm',
    `oc new-app --image=${image} --name=httpd-24`,
    `oc image mirror --keep-manifest-list=true ${image} registry.example.com/ubi9/httpd-24:1-274`,
    'mkdir -p ./httpd-24',
    `oc image extract ${image} --path /:./httpd-24 --confirm`,
  ])
})

// https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/image_apis/imagestreamimport-image-openshift-io-v1
it('shows what the import asks of the cluster', () => {
  const document = openShiftBlocks({ ...target, isIndex: true }).find(({ what }) => what === 'document')
  expect(parse(document?.text ?? '')).toEqual({
    apiVersion: 'image.openshift.io/v1',
    kind: 'ImageStreamImport',
    metadata: { name: 'httpd-24' },
    spec: {
      import: true,
      images: [
        {
          from: { kind: 'DockerImage', name: image },
          to: { name: '1-274' },
          importPolicy: { importMode: 'PreserveOriginal' },
          referencePolicy: { type: 'Source' },
        },
      ],
    },
  })
})
