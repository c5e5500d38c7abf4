export const imports = {
  importArchive: {
    title: 'Open an archive',
    words:
      'Drop what <code>podman save</code>, <code>docker save</code> or <code>skopeo copy</code> wrote, or an OCI layout in a tar, plain or compressed. It goes into the built-in registry on your own machine, and nowhere else.',
    file: 'Archive of an image',
    name: 'Name in the built-in registry',
    hint: 'A tag after a colon names an archive’s one image; without it images keep the tags they have.',
    import: 'Import <file></file>',
    script: 'Importing an archive needs JavaScript.',
    cancelled: 'The import was cancelled. Nothing of the archive was kept.',
  },
  dropAnywhere: {
    words: 'Or drop an archive of an image anywhere on this page, <open>or choose one</open>.',
    over: 'Drop the archive to open it',
  },
  importProgress: {
    sending: 'Sending the archive',
    verifying: 'Verifying its digests',
    opening: 'Opening the image',
    words: '{sent} of {total}',
    cancel: 'Cancel',
  },
} as const
