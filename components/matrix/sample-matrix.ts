import type { MatrixAnswer, MatrixImage } from '#lib/contract/matrix'
import type { MatrixFacts } from '#lib/contract/views/many'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { sampleDigest, sampleReferences } from '../chosen/sample-chosen.ts'

const layer = (digit: string, sizeBytes: number) => ({ digest: sampleDigest(digit), sizeBytes })

const images = sampleReferences.map(
  (reference, index): MatrixImage => ({
    ref: formatCanonical(reference),
    digest: reference.digest ?? '',
    platform: 'linux/arm64',
    platforms: ['linux/amd64', 'linux/arm64'],
    aliases: index === 2 ? ['2.4', '2', 'latest'] : [],
    created: `2026-0${index + 5}-18T09:30:00Z`,
    sizeBytes: 112_345_678 + index * 1_200_000,
    base: { name: 'registry.example.com/base/ubi:9.4', layers: 1 },
    user: index === 0 ? '' : '1001',
    layers: [layer('a', 78_000_000), layer(`${index}`, 34_345_678)],
    ...(index > 0 && { shared: { layers: 1, sizeBytes: 78_000_000 } }),
  }),
)

export const sampleMatrix: MatrixAnswer = {
  images,
  env: [{ name: 'HTTPD_VERSION', values: ['2.4.59', '2.4.61', '2.4.62'] }],
}

/** The second could not be read. */
export const brokenMatrix: MatrixAnswer = {
  ...sampleMatrix,
  images: images.map((image, index) =>
    index === 1
      ? {
          ref: image.ref,
          platforms: [],
          aliases: [],
          layers: [],
          error: { code: 'not-found', message: 'The registry does not have this tag.' },
        }
      : image,
  ),
  env: [{ name: 'HTTPD_VERSION', values: ['2.4.59', null, null] }],
}

export const sampleMatrixFacts: MatrixFacts = {
  answer: sampleMatrix,
  layerBytes: 1_200_000_000,
  packages: {
    kind: 'read',
    packages: {
      rows: [
        { ecosystem: 'rpm', name: 'openssl-libs', versions: [['3.0.7-27'], ['3.0.7-28'], ['3.0.7-28']], differs: true },
        { ecosystem: 'rpm', name: 'mod_http2', versions: [[], ['2.0.26-2'], null], differs: true },
      ],
      total: 812,
      missing: ['libfoo'],
      errors: [],
    },
  },
}
