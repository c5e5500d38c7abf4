import { describe, expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import { pasteSummary } from './paste-summary.ts'
import { readPaste } from './read-paste.ts'

const a = 'a'.repeat(64)
const digest = `sha256:${a}`

/** The text, and what it means. */
type Cases = readonly (readonly [text: string, meaning: string | readonly string[]])[]

describe('names', () => {
  const cases: Cases = [
    // https://pkg.go.dev/github.com/distribution/reference#pkg-overview
    ['ubuntu', 'docker.io/library/ubuntu'],
    ['ubuntu:22.04', 'docker.io/library/ubuntu:22.04'],
    ['bitnami/redis', 'docker.io/bitnami/redis'],
    ['docker.io/library/ubuntu', 'docker.io/library/ubuntu'],
    ['index.docker.io/library/ubuntu', 'docker.io/library/ubuntu'],
    ['quay.io/podman/hello', 'quay.io/podman/hello'],
    ['quay.io/podman/hello:latest', 'quay.io/podman/hello:latest'],
    [`quay.io/podman/hello@${digest}`, `quay.io/podman/hello@${digest}`],
    [`quay.io/podman/hello:v1@${digest}`, `quay.io/podman/hello:v1@${digest}`],
    ['localhost/app', 'localhost/app'],
    ['localhost:5000/app:1', 'localhost:5000/app:1'],
    ['[::1]:5000/app', '[::1]:5000/app'],
    // containers-transports(5)
    ['docker://quay.io/podman/hello:latest', 'quay.io/podman/hello:latest'],
    ['oci://ghcr.io/stefanprodan/charts/podinfo:6.5.0', 'ghcr.io/stefanprodan/charts/podinfo:6.5.0'],
    // What people copy along.
    ['  quay.io/podman/hello\n', 'quay.io/podman/hello'],
    ['"quay.io/podman/hello:1",', 'quay.io/podman/hello:1'],
    ["'quay.io/podman/hello:1'", 'quay.io/podman/hello:1'],
    ['`quay.io/podman/hello:1`', 'quay.io/podman/hello:1'],
    ['<quay.io/podman/hello:1>', 'quay.io/podman/hello:1'],
    ['“quay.io/podman/hello:1”', 'quay.io/podman/hello:1'],
    ['\uFEFFquay.io/podman/hello:1', 'quay.io/podman/hello:1'],
    // Registries.
    ['localhost', 'registry localhost'],
    ['localhost:5000', 'registry localhost:5000'],
    ['registry.example.com:5000', 'registry registry.example.com:5000'],
    ['[::1]:5000', 'registry [::1]:5000'],
    ['quay.io/', 'registry quay.io'],
    // Digests.
    [digest, digest],
    [`@${digest}`, digest],
    [a, digest],
    [`sha512:${a}${a}`, `sha512:${a}${a}`],
    // Nothing that can be opened.
    ['', 'unknown'],
    ['sha256:abc', 'docker.io/library/sha256:abc'],
    ['Quay.io/Podman/Hello', 'unknown'],
    ['hello world, this is prose', 'unknown'],
    ['quay.io/podman/hello:', 'unknown'],
    [`x`.repeat(2000), 'unknown'],
    // Several at once.
    ['quay.io/a/b:1 quay.io/c/d:2', ['list', '1: quay.io/a/b:1', '1: quay.io/c/d:2']],
    ['quay.io/a/b:1\n# old\nredis:7\n\n', ['list', '1: quay.io/a/b:1', '3: docker.io/library/redis:7']],
    ['Dear team,\nplease use quay.io/a/b:1\n', 'unknown'],
  ]
  it.each(cases)('%j', (text, meaning) => expect(pasteSummary(readPaste(text))).toEqual(meaning))

  it('tells names that registries.conf may complete from those it may not', () => {
    expect(readPaste('ubi9/httpd-24:1')).toMatchObject({ shortName: 'ubi9/httpd-24' })
    expect(readPaste(`httpd@${digest}`)).toMatchObject({ shortName: 'httpd' })
    for (const text of ['docker.io/library/httpd', 'quay.io/httpd/httpd', 'docker pull httpd', 'docker://httpd'])
      expect(readPaste(text), text).not.toHaveProperty('shortName')
    expect(readPaste('podman pull httpd')).toMatchObject({ shortName: 'httpd' })
  })

  it('says that a dotted word can be a registry too', () => {
    expect(readPaste('quay.io')).toMatchObject({ kind: 'reference', host: 'quay.io', shortName: 'quay.io' })
  })

  it('says why it understands nothing, and what is wrong with the name', () => {
    expect(allInEnglish(readPaste('Quay.io/Podman/Hello'))).toMatchObject({
      hint: expect.stringContaining('lowercase'),
    })
    expect(allInEnglish(readPaste('podman ps -a'))).toMatchObject({ why: expect.stringContaining('podman ps') })
  })
})

describe('package URLs', () => {
  // https://github.com/package-url/purl-spec/tree/main/tests/types, with whole digests in place of the shortened ones
  const cases: Cases = [
    [
      `pkg:oci/debian@sha256%3A${a}?repository_url=docker.io/library/debian&arch=amd64&tag=latest`,
      `docker.io/library/debian:latest@${digest} linux/amd64`,
    ],
    [
      `pkg:oci/debian@sha256:${a}?arch=amd64&repository_url=docker.io%2Flibrary%2Fdebian&tag=latest`,
      `docker.io/library/debian:latest@${digest} linux/amd64`,
    ],
    [`pkg:oci/debian@sha256%3A${a}?repository_url=ghcr.io/debian&tag=bullseye`, `ghcr.io/debian:bullseye@${digest}`],
    [
      `pkg:oci/static@sha256%3A${a}?repository_url=gcr.io/distroless/static&tag=latest`,
      `gcr.io/distroless/static:latest@${digest}`,
    ],
    [`pkg:oci/static?repository_url=gcr.io/distroless`, 'gcr.io/distroless/static'],
    [`pkg:oci/hello-wasm@sha256%3A${a}?tag=v1`, digest],
    ['pkg:oci/debian@sha256%3A244fd47e07d10?repository_url=docker.io/library/debian', 'unknown'],
    ['pkg:oci/hello-wasm?tag=v1', 'unknown'],
    ['pkg:docker/cassandra@latest', 'docker.io/library/cassandra:latest'],
    ['pkg:docker/smartentry/debian@dc437cc87d10', 'docker.io/smartentry/debian:dc437cc87d10'],
    [`pkg:docker/customer/dockerimage@sha256%3A${a}?repository_url=gcr.io`, `gcr.io/customer/dockerimage@${digest}`],
    ['pkg:docker/ubuntu@20.04?bad=value', 'docker.io/library/ubuntu:20.04'],
    ['pkg:npm/left-pad@1.3.0', 'unknown'],
    ['pkg:oci/', 'unknown'],
    ['pkg:oci/%E0%A4%A@x?repository_url=%', 'unknown'],
  ]
  it.each(cases)('%j', (text, meaning) => expect(pasteSummary(readPaste(text))).toEqual(meaning))
})

describe('words that are no reference', () => {
  it.each(['apache http server', 'HTTPD', 'ubi9 python-312', '한국어 이미지'])('%s can be searched for', text => {
    expect(readPaste(text)).toMatchObject({ kind: 'unknown', isWords: true })
  })

  it.each(['podman ps', 'quay.io/UPPER/x:1', 'a <b>', 'httpd:', 'x'.repeat(300)])(
    '“%s” is more, or less, than that',
    text => {
      expect(readPaste(text)).not.toHaveProperty('isWords')
    },
  )
})
