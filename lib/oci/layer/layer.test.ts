import { describe, expect, it } from 'vitest'
import { allInEnglish } from '#lib/testing/all-in-english'
import * as child from '../config/fixtures/buildah-child.ts'
import * as configured from '../config/fixtures/buildah-config.ts'
import * as layered from '../config/fixtures/buildah-layered.ts'
import { parseConfig } from '../config/parse-config.ts'
import { emptyDescriptor } from '../manifest/empty-descriptor.ts'
import { parseManifest } from '../manifest/parse-manifest.ts'
import { baseLayers } from './base-layers.ts'
import { layerFacts } from './layer-facts.ts'

describe('layerFacts', () => {
  it.each([
    ['application/vnd.oci.image.layer.v1.tar', 'none', false, false, true],
    ['application/vnd.oci.image.layer.v1.tar+gzip', 'gzip', false, false, true],
    ['application/vnd.oci.image.layer.v1.tar+zstd', 'zstd', false, false, true],
    ['application/vnd.oci.image.layer.nondistributable.v1.tar+gzip', 'gzip', true, false, true],
    ['application/vnd.oci.image.layer.v1.tar+gzip+encrypted', 'gzip', false, true, true],
    ['application/vnd.docker.image.rootfs.diff.tar.gzip', 'gzip', false, false, true],
    ['application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', 'gzip', true, false, true],
    ['application/vnd.in-toto+json', 'none', false, false, false],
  ])('%s', (mediaType, compression, foreign, encrypted, isFilesystem) => {
    expect(layerFacts({ ...emptyDescriptor, mediaType })).toMatchObject({
      compression,
      foreign,
      encrypted,
      isFilesystem,
    })
  })
  it('sees tables of contents', () => {
    const annotated = (annotations: Record<string, string>) => layerFacts({ ...emptyDescriptor, annotations }).seekable
    expect(annotated({ 'containerd.io/snapshot/stargz/toc.digest': 'sha256:x' })).toBe('estargz')
    expect(annotated({ 'io.github.containers.zstd-chunked.manifest-checksum': 'sha256:x' })).toBe('zstd:chunked')
    expect(annotated({ 'io.containers.zstd-chunked.manifest-checksum': 'sha256:x' })).toBe('zstd:chunked')
    expect(annotated({})).toBeUndefined()
  })
})

describe('baseLayers', () => {
  const parse = (text: string) => parseConfig(new TextEncoder().encode(text))
  const config = (history: readonly (readonly [string, boolean?])[], labels = {}) =>
    parse(
      JSON.stringify({
        config: { Labels: labels },
        history: history.map(([created_by, empty_layer = false]) => ({ created_by, empty_layer })),
      }),
    )

  it('reads buildah’s marker and annotations', () => {
    const { annotations } = parseManifest(new TextEncoder().encode(child.manifest))
    // demo:oci was pushed with six layers.
    expect(allInEnglish(baseLayers(parse(child.config), 7, annotations))).toEqual({
      count: 6,
      name: 'localhost/demo:oci',
      digest: 'sha256:7baf7d10ff6406a3780522419f0b2ba9f0a350cdf4c1024a9a1a4dc880efe1f4',
      evidence: [
        'History says that the build began FROM localhost/demo:oci.',
        'The manifest’s annotations name localhost/demo:oci as the base image.',
      ],
    })
    expect(baseLayers(parse(configured.config), 7)?.count).toBe(6)
  })
  it('knows nothing of an image from scratch', () => {
    const annotations = {
      'org.opencontainers.image.base.name': '',
      'org.opencontainers.image.base.digest': 'sha256:5700',
    }
    expect(baseLayers(parse(layered.config), 6, annotations)).toBeUndefined()
    expect(baseLayers(config([]), 3)).toBeUndefined()
  })
  it('takes an earlier CMD for the end of the base', () => {
    const history = [
      ['/bin/sh -c #(nop) ADD file:0e in / '],
      ['/bin/sh -c #(nop)  CMD ["bash"]', true],
      ['RUN x # buildkit'],
      ['CMD ["y"]', true],
    ] as const
    expect(allInEnglish(baseLayers(config(history), 2))).toMatchObject({
      count: 1,
      evidence: [expect.stringContaining('CMD')],
    })
  })
  it('takes a root filesystem for a base', () => {
    expect(baseLayers(config([['ADD rootfs.tar.xz / # buildkit'], ['RUN x # buildkit']]), 2)).toMatchObject({
      count: 1,
    })
    expect(baseLayers(config([["# debian.sh --arch 'amd64'"], ['RUN x # buildkit']]), 2)).toMatchObject({ count: 1 })
    expect(baseLayers(config([['ADD rootfs.tar.xz / # buildkit'], ['CMD ["sh"]', true]]), 1)).toBeUndefined()
  })
  it('is not kept busy by a name made of suffixes', () => {
    const history = [[`ADD ${'.tar'.repeat(250_000)} /srv`], ['RUN x # buildkit']] as const
    expect(baseLayers(config(history), 2)).toBeUndefined()
  })
  it('gives the name alone where nothing counts', () => {
    const labels = { 'org.opencontainers.image.base.name': 'quay.io/a/b:1' }
    expect(allInEnglish(baseLayers(config([['RUN x # buildkit']], labels), 1))).toEqual({
      name: 'quay.io/a/b:1',
      evidence: ['The labels name quay.io/a/b:1 as the base image.'],
    })
  })
})
