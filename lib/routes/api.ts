/** Paths of `/api/v1`, without the version prefix. */
export type ApiPath =
  | 'registries'
  | 'registry'
  | 'repositories'
  | 'repository'
  | 'logo'
  | 'registry-search'
  | 'catalog-image'
  | 'search'
  | 'list-tags'
  | 'tags'
  | 'manifest'
  | 'config'
  | 'inspect'
  | 'info'
  | 'containerfile'
  | 'referrers'
  | 'packages'
  | 'security'
  | 'matrix'
  | 'tree'
  | 'history'
  | 'where'
  | 'files'
  | 'file'
  | 'extract'
  | 'layer'
  | 'archive'
  | 'compare'
  | 'compare/file'
  | 'login-test'
  | 'confirm'
  | 'import'

export const apiPrefix = '/api/v1'

/** URL of one API call; undefined values are left out. */
export function apiUrl(path: ApiPath, query: Readonly<Record<string, string | number | undefined>> = {}): string {
  const search = new URLSearchParams()
  for (const [key, value] of Object.entries(query)) if (value !== undefined) search.set(key, String(value))
  const text = search.toString()
  return `${apiPrefix}/${path}${text === '' ? '' : `?${text}`}`
}
