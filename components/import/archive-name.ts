const endings = /(?:\.(?:oci|docker|oci-archive|docker-archive))?\.(?:tar|tgz)(?:\.(?:gz|zst))?$|\.(?:gz|zst)$/i

/**
 * A repository name made of a file's: `My App (1).oci.tar.gz` is `imported/my-app-1`.
 * https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests
 */
export function archiveName(fileName: string): string {
  const name = fileName
    .replace(endings, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 100)
    .replace(/-+$/, '')
  return `imported/${name === '' ? 'image' : name}`
}
