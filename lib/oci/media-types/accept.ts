/**
 * Value of the Accept header for manifests. A type that is left out is answered with 404 by distribution and with a
 * schema 1 conversion by Quay; a wildcard is matched literally by some registries, so there is none.
 */
export const manifestAccept: string = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/vnd.docker.distribution.manifest.v1+json',
  'application/vnd.oci.artifact.manifest.v1+json',
].join(', ')
