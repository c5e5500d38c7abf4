/** Trust material of certs.d for one origin, PEM. */
export interface TlsMaterial {
  readonly ca: readonly string[]
  readonly client?: { readonly cert: string; readonly key: string }
}
