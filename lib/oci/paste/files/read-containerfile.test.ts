import { expect, it } from 'vitest'
import { pasteSummary } from '../paste-summary.ts'
import { readPaste } from '../read-paste.ts'

const read = (text: string) => pasteSummary(readPaste(text))

// https://docs.docker.com/reference/dockerfile/
it.each([
  ['FROM ubuntu', 'docker.io/library/ubuntu'],
  ['from --platform=linux/arm64 quay.io/a/b:1 as build', 'quay.io/a/b:1 linux/arm64'],
  ['FROM --platform=$BUILDPLATFORM golang:1.22 AS build', 'docker.io/library/golang:1.22'],
  ['FROM scratch', ['containerfile']],
])('%s', (text, meaning) => expect(read(text)).toEqual(meaning))

it('finds bases, sources and mounts, and leaves stages and scratch out', () => {
  const text = `# syntax=docker/dockerfile:1.7
# Our build.
ARG GO=1.22 BASE=registry.access.redhat.com/ubi9
ARG MINIMAL=\${BASE}/ubi-minimal
FROM --platform=linux/amd64 docker.io/library/golang:\${GO} AS build
RUN --mount=type=bind,from=quay.io/tools/lint:2,target=/lint --mount=type=cache,target=/c \\
    # a comment inside
    go build
FROM build AS test
COPY --from=build /a /b
COPY --from=0 /a /b
FROM \${MINIMAL}:\${TAG:-9.4}
COPY --chown=1001 --from=ghcr.io/a/certs:1 /x /y
RUN <<EOF
FROM not/an/image
EOF
FROM scratch
COPY --from=test /x /x
FROM $UNKNOWN/x
`
  expect(read(text)).toEqual([
    'containerfile',
    '1: docker.io/docker/dockerfile:1.7',
    '5: docker.io/library/golang:1.22 linux/amd64',
    '6: quay.io/tools/lint:2',
    '12: registry.access.redhat.com/ubi9/ubi-minimal:9.4',
    '13: ghcr.io/a/certs:1',
    '19: ? $UNKNOWN/x',
  ])
})

it('reads continued lines, carriage returns and the escape directive', () => {
  expect(read('# escape=`\r\nFROM `\r\n  quay.io/a/b:1\r\nRUN x\r\n')).toEqual(['containerfile', '2: quay.io/a/b:1'])
})

it('keeps every line that names the same image', () => {
  expect(read('FROM a/b AS x\nFROM a/b AS y\nFROM c/d')).toEqual([
    'containerfile',
    '1,2: docker.io/a/b',
    '3: docker.io/c/d',
  ])
})
