import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { AppError } from '#lib/errors/app-error'
import { verbatim } from '#lib/messages/say'
import { manifest as childManifest } from '../config/fixtures/buildah-child.ts'
import { manifestAccept } from '../media-types/accept.ts'
import { mediaTypeInfo } from '../media-types/media-type-info.ts'
import * as legacy from './fixtures/legacy-signed.ts'
import { legacyPayload } from './legacy-payload.ts'
import { parseManifest } from './parse-manifest.ts'

const types = {
  index: 'application/vnd.oci.image.index.v1+json',
  manifest: 'application/vnd.oci.image.manifest.v1+json',
  config: 'application/vnd.oci.image.config.v1+json',
  layer: 'application/vnd.oci.image.layer.v1.tar+gzip',
  list: 'application/vnd.docker.distribution.manifest.list.v2+json',
  docker: 'application/vnd.docker.distribution.manifest.v2+json',
  dockerConfig: 'application/vnd.docker.container.image.v1+json',
  signed: 'application/vnd.docker.distribution.manifest.v1+prettyjws',
  unsigned: 'application/vnd.docker.distribution.manifest.v1+json',
  artifact: 'application/vnd.oci.artifact.manifest.v1+json',
  empty: 'application/vnd.oci.empty.v1+json',
}
const digest = `sha256:${'ab'.repeat(32)}`
const descriptor = (mediaType: string, more: object = {}) => ({ mediaType, digest, size: 7, ...more })
const image = { schemaVersion: 2, config: descriptor(types.config), layers: [descriptor(types.layer)] }
const index = { schemaVersion: 2, manifests: [descriptor(types.manifest)] }

const bytes = (document: unknown) =>
  new TextEncoder().encode(typeof document === 'string' ? document : JSON.stringify(document))
const parse = (document: unknown, contentType?: string) => parseManifest(bytes(document), contentType)
const failure = (document: unknown, contentType?: string): string => {
  try {
    return parse(document, contentType).kind
  } catch (error) {
    if (error instanceof AppError) return `${error.code}: ${error.message}`
    throw error
  }
}

describe('the type of a manifest', () => {
  it.each([
    ['Content-Type', image, types.manifest, types.manifest, 'content-type'],
    [
      'Content-Type with parameters',
      image,
      `${types.manifest.toUpperCase()}; charset=utf-8`,
      types.manifest,
      'content-type',
    ],
    ['body', { ...image, mediaType: types.docker }, 'application/json', types.docker, 'body'],
    ['body without a header', { ...index, mediaType: types.index }, undefined, types.index, 'body'],
    ['shape of an image', image, 'text/plain', types.manifest, 'shape'],
    ['shape of a Docker image', { ...image, config: descriptor(types.dockerConfig) }, undefined, types.docker, 'shape'],
    ['shape of an index', index, undefined, types.index, 'shape'],
    ['shape of schema 1', legacy.manifest, undefined, types.signed, 'shape'],
    ['shape of an artifact', { artifactType: 'a/b', blobs: [] }, undefined, types.artifact, 'shape'],
  ])('by %s', (_, document, contentType, mediaType, source) => {
    const parsed = parse(document, contentType)
    expect(parsed).toMatchObject({ mediaType, source })
    expect(parsed.conflict).toBeUndefined()
    expect(parsed.kind).not.toBe('unknown')
  })

  it('keeps a conflict between two names of one shape', () => {
    expect(parse({ ...image, mediaType: types.docker }, types.manifest)).toMatchObject({
      kind: 'image',
      mediaType: types.manifest,
      family: 'oci',
      conflict: { contentType: types.manifest, body: types.docker },
    })
  })

  it('believes neither when the names mean different things', () => {
    const conflict = { contentType: types.index, body: types.manifest }
    expect(parse({ ...image, mediaType: types.manifest }, types.index)).toMatchObject({ kind: 'unknown', conflict })
  })

  it('does not call signed schema 1 under its unsigned name a conflict', () => {
    expect(parse(legacy.manifest, types.unsigned)).toMatchObject({ kind: 'legacy', mediaType: types.unsigned })
  })

  it('leaves unknown types unknown', () => {
    expect(parse({ any: 1 }, 'application/vnd.example+json')).toMatchObject({
      kind: 'unknown',
      mediaType: 'application/vnd.example+json',
    })
    expect(parse({ mediaType: 'application/vnd.example+json' })).toMatchObject({ kind: 'unknown', source: 'body' })
    expect(parse({})).toMatchObject({ kind: 'unknown', mediaType: 'application/octet-stream', source: 'shape' })
    expect(parse(image, types.config).kind).toBe('unknown')
  })
})

describe('ambiguous and broken documents', () => {
  it.each([
    ['an index with layers', { ...index, layers: [] }, 'ambiguous: as OCI image index it must not have “layers”'],
    ['an image with manifests', { ...image, mediaType: types.manifest, manifests: [] }, 'must not have “manifests”'],
    [
      'an image with fsLayers and history',
      { ...image, mediaType: types.manifest, fsLayers: [], history: [] },
      '“fsLayers”, “history”',
    ],
    [
      'an image with Manifests, as Go reads it',
      { ...image, mediaType: types.manifest, Manifests: [] },
      'must not have “manifests”',
    ],
    ['layers in two spellings', `${JSON.stringify(image).slice(0, -1)},"LAYERS":[]}`, 'more than one way'],
    ['layers twice', `${JSON.stringify(image).slice(0, -1)},"layers":[]}`, 'names the member “layers” twice'],
    ['an image without config', { mediaType: types.manifest, layers: [] }, 'has no “config”'],
    ['an index without manifests', { mediaType: types.index }, 'has no “manifests”'],
    ['a list', [], 'not a JSON object'],
    [
      'a short digest',
      { ...image, config: { ...image.config, digest: 'sha256:ab' } },
      '“config” has a “digest” that is not a digest',
    ],
    ['an uppercase digest', { ...image, config: { ...image.config, digest: digest.toUpperCase() } }, 'not a digest'],
    ['a layer without a type', { ...image, layers: [{ digest, size: 1 }] }, '“layers[0]” has no “mediaType”'],
    ['a negative size', { ...image, layers: [descriptor(types.layer, { size: -1 })] }, 'not a whole number of bytes'],
    [
      'an unsafe size',
      JSON.stringify(image).replace('"size":7', '"size":9007199254740993'),
      'not a whole number of bytes',
    ],
    ['no size', { ...image, layers: [{ mediaType: types.layer, digest }] }, 'not a whole number of bytes'],
    ['annotations that are a list', { ...image, annotations: [] }, '“annotations” that is not an object'],
    [
      'schema 1 with fewer histories',
      { schemaVersion: 1, fsLayers: [{ blobSum: digest }], history: [] },
      'one history entry for each',
    ],
  ])('refuses %s', (_, document, words) =>
    expect(failure(document)).toMatch(new RegExp(`^malformed: .*${words.replace(/[[\]]/g, '\\$&')}`)),
  )

  it('refuses 4 MiB and one byte, and 200,000 levels', () => {
    expect(failure(`{"a":"${'x'.repeat(4 * 1024 * 1024 - 7)}"}`)).toContain('too-large')
    expect(failure(`{"a":"${'x'.repeat(4 * 1024 * 1024 - 8)}"}`)).toBe('unknown')
    expect(failure(`{"manifests":${'['.repeat(200_000)}`)).toContain('too-large')
  })

  it('throws nothing but AppError on mutated bytes', () => {
    const seeds = [bytes(image), bytes(index), bytes(childManifest), bytes(legacy.manifest)]
    const edit = fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 }), fc.constantFrom('set', 'insert', 'cut'))
    fc.assert(
      fc.property(fc.constantFrom(...seeds), fc.array(edit, { maxLength: 4 }), (seed, edits) => {
        const mutated = [...seed]
        for (const [position, byte, kind] of edits) {
          const at = position % (mutated.length + 1)
          if (kind === 'set') mutated[at] = byte
          else if (kind === 'insert') mutated.splice(at, 0, byte)
          else mutated.length = at
        }
        try {
          parseManifest(Uint8Array.from(mutated))
        } catch (error) {
          expect(error).toBeInstanceOf(AppError)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('throws nothing but AppError on documents of the right names', () => {
    const name = fc.constantFrom(
      'mediaType',
      'config',
      'layers',
      'manifests',
      'fsLayers',
      'history',
      'blobs',
      'subject',
      'artifactType',
      'annotations',
      'schemaVersion',
    )
    fc.assert(
      fc.property(
        fc.dictionary(
          name,
          fc.oneof(fc.jsonValue(), fc.constantFrom(...Object.values(types)), fc.constant([descriptor(types.layer)])),
        ),
        document => {
          try {
            parse(document)
          } catch (error) {
            expect(error).toBeInstanceOf(AppError)
          }
        },
      ),
    )
  })
})

describe('images', () => {
  it('reads what buildah pushed', () => {
    const parsed = parse(childManifest)
    expect(parsed).toMatchObject({
      kind: 'image',
      family: 'oci',
      annotations: { 'org.opencontainers.image.base.name': 'localhost/demo:oci' },
      config: { mediaType: types.config },
    })
    expect(parsed.kind === 'image' && parsed.layers.map(layer => layer.sizeBytes)).toEqual([
      1083595, 261, 107, 145, 159, 168, 158,
    ])
    expect(parsed.artifactType).toBeUndefined()
  })

  it('keeps foreign layers and their urls', () => {
    const foreign = descriptor('application/vnd.docker.image.rootfs.foreign.diff.tar.gzip', {
      urls: ['https://go.microsoft.com/x'],
    })
    const parsed = parse({ ...image, mediaType: types.docker, layers: [foreign] })
    expect(parsed).toMatchObject({
      kind: 'image',
      family: 'docker',
      layers: [{ urls: ['https://go.microsoft.com/x'] }],
    })
  })

  it('takes digests of other algorithms', () => {
    expect(parse({ ...image, config: descriptor(types.config, { digest: `sha512:${'ab'.repeat(64)}` }) }).kind).toBe(
      'image',
    )
    expect(parse({ ...image, config: descriptor(types.config, { digest: 'blake3:ABC_def-=' }) }).kind).toBe('image')
  })
})

describe('indexes', () => {
  it('reads platforms, nested indexes, data and annotations', () => {
    const manifests = [
      descriptor(types.manifest, {
        platform: {
          os: 'windows',
          architecture: 'amd64',
          'os.version': '10.0.1',
          'os.features': ['win32k'],
          variant: '',
        },
      }),
      descriptor(types.index, { artifactType: 'a/b', data: 'e30=', annotations: { __proto__x: '1' } }),
      descriptor(types.manifest, { platform: { architecture: 'arm' } }),
    ]
    const parsed = parse({ ...index, manifests, annotations: { a: 'b' }, subject: descriptor(types.manifest) })
    expect(parsed).toEqual({
      kind: 'index',
      mediaType: types.index,
      source: 'shape',
      family: 'oci',
      annotations: { a: 'b' },
      subject: { mediaType: types.manifest, digest, sizeBytes: 7, annotations: {}, urls: [] },
      manifests: [
        {
          mediaType: types.manifest,
          digest,
          sizeBytes: 7,
          annotations: {},
          urls: [],
          platform: { os: 'windows', architecture: 'amd64', osVersion: '10.0.1', osFeatures: ['win32k'] },
        },
        {
          mediaType: types.index,
          digest,
          sizeBytes: 7,
          annotations: { __proto__x: '1' },
          urls: [],
          artifactType: 'a/b',
          data: 'e30=',
        },
        {
          mediaType: types.manifest,
          digest,
          sizeBytes: 7,
          annotations: {},
          urls: [],
          platform: { os: '', architecture: 'arm' },
        },
      ],
    })
  })
  it('reads an empty Docker list', () =>
    expect(parse({ mediaType: types.list, manifests: [] })).toMatchObject({
      kind: 'index',
      family: 'docker',
      manifests: [],
    }))
})

describe('artifacts', () => {
  const empty = {
    mediaType: types.empty,
    digest: 'sha256:44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a',
    size: 2,
    data: 'e30=',
  }
  it.each([
    [
      'artifactType and the empty config',
      { ...image, artifactType: 'application/spdx+json', config: empty, layers: [empty] },
      'application/spdx+json',
    ],
    [
      'the config’s type',
      { ...image, config: descriptor('application/vnd.cncf.helm.config.v1+json') },
      'application/vnd.cncf.helm.config.v1+json',
    ],
    ['neither', { ...image, config: empty, layers: [empty] }, undefined],
    [
      'cosign’s layers under an image config',
      { ...image, layers: [descriptor('application/vnd.dev.cosign.simplesigning.v1+json')] },
      types.config,
    ],
    [
      'the withdrawn artifact manifest',
      {
        mediaType: types.artifact,
        artifactType: 'x/y',
        blobs: [descriptor('a/b')],
        subject: descriptor(types.manifest),
      },
      'x/y',
    ],
  ])('by %s', (_, document, artifactType) => {
    const parsed = parse(document)
    expect(parsed.kind).toBe('artifact')
    expect(parsed.artifactType).toBe(artifactType)
  })

  it('gives the withdrawn form the empty config', () => {
    expect(parse({ mediaType: types.artifact, artifactType: 'x/y', blobs: [descriptor('a/b')] })).toMatchObject({
      config: { digest: empty.digest, sizeBytes: 2 },
      layers: [{ mediaType: 'a/b' }],
    })
  })
})

describe('schema 1', () => {
  it('is read base first', () => {
    const parsed = parse(legacy.manifest)
    expect(parsed).toMatchObject({ kind: 'legacy', family: 'docker', architecture: 'amd64', name: '', tag: '' })
    // The manifest lists the top layer, then the gzipped empty tar of the base.
    expect(parsed.kind === 'legacy' && parsed.layers.map(layer => layer.digest.slice(7, 15))).toEqual([
      'a3ed95ca',
      'd7f26694',
    ])
    expect(parsed.kind === 'legacy' && parsed.layers[0]?.v1Compatibility).toContain('COPY file:5fdc8ab9')
  })

  it('has the digest that skopeo computes', async () => {
    const payload = new Uint8Array(legacyPayload(bytes(legacy.manifest)))
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', payload))
    expect(`sha256:${hash.toHex()}`).toBe(legacy.digest)
  })

  it('keeps unsigned bytes, refuses broken signatures', () => {
    const unsigned = bytes(image)
    expect(legacyPayload(unsigned)).toBe(unsigned)
    const protectedHeader = (header: string) => bytes({ signatures: [{ protected: btoa(header) }] })
    expect(() => legacyPayload(protectedHeader('{"formatLength":99999,"formatTail":"fQ"}'))).toThrow('shorter')
    expect(() => legacyPayload(protectedHeader('{"formatLength":-1,"formatTail":"fQ"}'))).toThrow('formatLength')
    expect(() => legacyPayload(bytes({ signatures: [{ protected: '*' }] }))).toThrow('base64url')
    expect(() => legacyPayload(bytes({ signatures: [{}] }))).toThrow('protected')
  })
})

describe('media types', () => {
  it('asks for every manifest type it can read, without a wildcard', () => {
    const accepted = manifestAccept.split(', ')
    expect(accepted).toHaveLength(7)
    expect(accepted.map(type => mediaTypeInfo(type).role)).toEqual([
      'index',
      'manifest',
      'index',
      'manifest',
      'legacy-manifest',
      'legacy-manifest',
      'artifact-manifest',
    ])
  })
  it('titles what it does not know by its name', () =>
    expect(mediaTypeInfo('Application/X; a=b')).toEqual({
      role: 'blob',
      family: 'other',
      title: verbatim('application/x'),
    }))
})
