import type { LayerNode, TreeAnswer, TreeImage } from '#lib/contract/genealogy'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import { sampleDigest, sampleReferences } from '../chosen/sample-chosen.ts'

const node = (digit: string, given: Partial<LayerNode> & Pick<LayerNode, 'depth' | 'sizeBytes'>): LayerNode => ({
  id: sampleDigest(digit),
  diffId: sampleDigest(digit),
  blobs: [{ registry: 'registry.example.com', digest: sampleDigest(digit), sizeBytes: given.sizeBytes }],
  storedBytes: given.sizeBytes,
  branchBytes: given.sizeBytes,
  freedBytes: given.sizeBytes,
  images: [],
  imageCount: 1,
  instruction: 'RUN dnf install -y httpd && dnf clean all',
  created: '2026-05-18T09:30:00Z',
  bases: [],
  ...given,
})

const images: readonly TreeImage[] = sampleReferences.map((reference, index) => ({
  ref: formatCanonical(reference),
  digest: reference.digest ?? '',
  created: `2026-0${index + 5}-18T09:30:00Z`,
  node: sampleDigest(['b', 'd', 'e'][index] ?? 'b'),
  layerCount: index + 2,
  sizeBytes: 112_000_000 + index,
  freedBytes: index * 1_000_000,
  builtOn: index === 1 ? [0] : [],
  usedBy: index === 0 ? [1] : [],
  ...(index === 0 && {
    base: { name: 'registry.example.com/base/ubi:9.4' },
    knownBase: { refs: [`registry.example.com/base/ubi:9.4@${sampleDigest('9')}`], layerCount: 1 },
    knownUsers: { refs: [`quay.io/example/httpd@${sampleDigest('8')}`], isCut: true as const },
  }),
}))

/** A base, an image on it, another one on that, and one that branches off. */
export const sampleTree: TreeAnswer = {
  images: [...images],
  nodes: [
    node('a', { depth: 1, sizeBytes: 78_000_000, imageCount: 3, bases: ['registry.example.com/base/ubi:9.4'] }),
    node('b', { depth: 2, sizeBytes: 34_000_000, parent: sampleDigest('a'), imageCount: 2, images: [0] }),
    node('c', { depth: 3, sizeBytes: 1_000_000, parent: sampleDigest('b') }),
    node('d', { depth: 4, sizeBytes: 12_000, parent: sampleDigest('c'), images: [1] }),
    node('e', { depth: 2, sizeBytes: 40_000_000, parent: sampleDigest('a'), images: [2] }),
  ],
  storedBytes: 153_012_000,
  unsharedBytes: 343_000_000,
}

export const brokenTree: TreeAnswer = {
  ...sampleTree,
  images: [
    ...images.slice(0, 2),
    {
      ref: images[2]?.ref ?? '',
      builtOn: [],
      usedBy: [],
      error: { code: 'not-found', message: 'The registry does not have this tag.' },
    },
  ],
}
