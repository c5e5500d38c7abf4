/**
 * Each term and its explanation in one sentence, in the words of the specifications
 * (https://github.com/opencontainers/image-spec, https://github.com/opencontainers/distribution-spec).
 */
export const terms = {
  registry: { name: 'registry', text: 'A server that stores container images and hands them out by name.' },
  repository: {
    name: 'repository',
    text: 'A named place in a registry that holds the images of one thing, usually one application.',
  },
  reference: {
    name: 'reference',
    text: 'The full name of an image: registry, repository, and a tag or a digest.',
  },
  tag: {
    name: 'tag',
    text: 'A name that its owner gives to one image of a repository and may later move to another image.',
  },
  'floating tag': {
    name: 'floating tag',
    text: 'A tag that moves on to each new image, such as latest: the same name, other bytes tomorrow.',
  },
  'fixed tag': {
    name: 'fixed tag',
    text: 'A tag named after one build that by custom is never moved; only a digest makes sure.',
  },
  digest: {
    name: 'digest',
    text: 'The checksum of the exact bytes, which names them for ever: other bytes have another digest.',
  },
  manifest: {
    name: 'manifest',
    text: 'The small document that lists the config and the layers of one image by digest.',
  },
  index: {
    name: 'index',
    text: 'A list of manifests, one for each platform, under one name; also called a manifest list.',
  },
  config: {
    name: 'config',
    text: 'The document that says how the image runs: command, user, environment, ports, and its history.',
  },
  layer: {
    name: 'layer',
    text: 'A compressed archive of the files that one build step added, changed or removed.',
  },
  blob: { name: 'blob', text: 'Any piece of an image that the registry stores by its digest: a layer or a config.' },
  descriptor: { name: 'descriptor', text: 'A pointer to other content: its media type, digest and size.' },
  platform: {
    name: 'platform',
    text: 'The operating system and processor that an image is built for, such as linux/arm64.',
  },
  referrer: {
    name: 'referrer',
    text: 'A manifest that points at this one, such as a signature or a list of packages.',
  },
  artifact: {
    name: 'artifact',
    text: 'Something other than a container image that is stored in the same way, such as a chart or a signature.',
  },
  annotation: { name: 'annotation', text: 'A named text that a manifest or a descriptor carries about itself.' },
  'media type': { name: 'media type', text: 'The name of a format, which tells what the bytes are.' },
  'diff ID': {
    name: 'diff ID',
    text: 'The checksum of a layer before compression; the digest is of the compressed bytes.',
  },
} as const
