/** https://github.com/opencontainers/image-spec/blob/main/layer.md#whiteouts */
const prefix = '.wh.'
const opaque = '.wh..wh..opq'

export type Marker =
  /** Hides what lower layers have under the name. */
  | { readonly kind: 'whiteout'; readonly name: string }
  /** Hides all that lower layers have in the directory it is in. */
  | { readonly kind: 'opaque' }
  /** No name that a file could have. */
  | { readonly kind: 'bad' }

/** What the last part of a path says of lower layers; undefined for ordinary names. */
export function readMarker(name: string): Marker | undefined {
  if (!name.startsWith(prefix)) return undefined
  if (name === opaque) return { kind: 'opaque' }
  const hidden = name.slice(prefix.length)
  return hidden === '' || hidden === '.' || hidden === '..' ? { kind: 'bad' } : { kind: 'whiteout', name: hidden }
}
