export const imports = {
  importArchive: {
    title: 'Open an archive',
    words:
      'Drop what <code>podman save</code>, <code>docker save</code> or <code>skopeo copy</code> wrote, or an OCI layout in a tar, plain or compressed. It goes into this registry on your own machine, and nowhere else.',
    file: 'Archive of an image',
    name: 'Name in this registry',
    hint: 'A tag after a colon names an archive’s one image; without it images keep the tags they have.',
    import: 'Import {file}',
    script: 'Importing an archive needs JavaScript.',
    cancelled: 'The import was cancelled. Nothing of the archive was kept.',
  },
  importProgress: {
    sending: 'Sending the archive',
    verifying: 'Verifying its digests',
    opening: 'Opening the image',
    words: '{sent} of {total}',
    cancel: 'Cancel',
  },
} as const
