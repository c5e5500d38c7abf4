/** Trust material of certs.d for one origin, PEM. */
export interface TlsMaterial {
  readonly ca: readonly string[]
  readonly client?: { readonly cert: string; readonly key: string }
  /**
   * Takes whatever certificate the origin presents: what `insecure` of registries.conf allows for its registry, beside
   * plain HTTP, which is less still.
   * https://github.com/containers/image/blob/main/docs/containers-registries.conf.5.md#per-namespace-settings
   */
  readonly unverified?: true
}
