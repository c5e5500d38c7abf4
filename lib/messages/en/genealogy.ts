export const genealogy = {
  page: {
    sum: '{images, plural, one {# image} other {# images}} of {layers, plural, one {# layer} other {# layers}}: {stored} in the registries, {unshared} if no layer were shared.',
    drawing: 'Drawing of the tree; scroll to see all of it',
    picture: 'Tree of layers',
    list: 'As a list',
    images: 'Built on and used by',
    known:
      'Small print: images that are not on this page but were opened before, and what an image itself names as its base. What deleting frees is told by the images on this page alone: a layer may also be needed by another.',
    same: 'The layers of each image by their uncompressed contents:',
  },
  drawing: {
    run: '{count, plural, one {# layer} other {# layers}} · {size}',
    layers: '{count, plural, one {# layer} other {# layers}}',
    more: '+ {count, number}',
  },
  zoomable: { smaller: 'Smaller', larger: 'Larger', fit: 'Fit' },
  panel: {
    title: 'Chosen layers',
    layers: '{count, plural, one {Layer {from, number}} other {Layers {from, number} to {to, number}}}',
    base: 'Last layer of the base image <names></names>.',
    images: 'Images on it',
    branch: 'Updating costs',
    freed: 'Deleting frees',
    explain:
      'Updating: when these layers change, they and all layers on them are pushed anew. Deleting: what the registries no longer need once all images on these layers are gone.',
    layer: 'Layer {number, number}',
    files: 'Files',
    blob: 'Blob',
  },
  links: { more: '{count, number} more', further: 'and others' },
  kinship: {
    caption: 'Built on and used by',
    image: 'Image',
    builtOn: 'Built on',
    usedBy: 'Used by',
    layers: 'Layers',
    size: 'Size',
    freed: 'Deleting frees',
    created: 'Created',
    named: 'names <name></name> as its base',
    failed: '{title}: <message></message>',
  },
} as const
