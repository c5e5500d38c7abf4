/** What pages about many images have in common. */
export const chosen = {
  frame: {
    titles: { matrix: 'Images side by side', tree: 'Layer genealogy', history: 'File history' },
    words: {
      matrix:
        'What is the same and what differs; ≠ marks what is not as in the image before it and leads to the comparison.',
      tree: 'Images as a tree of shared layers, by their uncompressed contents: which base they stand on and where they branch.',
      history: 'In which tags a file exists and where its contents changed, newest first.',
    },
    views: 'Views of these images',
    tags: 'Tags',
    tabs: { compare: 'Compare', matrix: 'Matrix', tree: 'Tree', history: 'History' },
  },
  form: {
    summary: 'Choose other images',
    repository: 'Repository',
    tags: 'Tags',
    tagsHint: 'Separated by commas. An image of another repository is written whole, as quay.io/podman/hello:latest.',
    platform: 'Platform',
    show: 'Show',
  },
  command: { title: 'Command', command: 'command' },
  reading: {
    label: 'Reading layers',
    words: '{read} of {total} · {images, number} of {count, number} images',
    cancel: 'Cancel',
    cancelled: 'Reading was cancelled. What has been read is kept.',
    again: 'Read on',
    wait: 'Wait until all layers are read',
  },
} as const
