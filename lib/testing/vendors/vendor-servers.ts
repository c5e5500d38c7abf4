import type { RegistryKind } from '#lib/registry/vendors/types'
import type { VendorScript } from '../vendor-bench.ts'
import { dockerHubApi, dockerHubRegistry } from './docker-hub.ts'
import { pyxisApi } from './pyxis.ts'

/** A server of each kind's API, and what it knows: tests of all kinds run over this table. */
export interface VendorServer {
  readonly kind: RegistryKind
  /** Whether the API has an origin of its own. */
  readonly apart: boolean
  /** The repository it knows. */
  readonly name: string
  /** Words its search finds that repository by. */
  readonly words: string
  /** A login whose secret the API takes. */
  readonly username: string
  /** With `tags` tags in the repository. */
  api(options?: { readonly tags?: number }): VendorScript
  readonly registry?: VendorScript
}

export const vendorServers: readonly VendorServer[] = [
  {
    kind: 'docker-hub',
    apart: true,
    name: 'library/httpd',
    words: 'httpd',
    username: 'ada',
    api: dockerHubApi,
    registry: dockerHubRegistry,
  },
  {
    kind: 'red-hat',
    apart: true,
    name: 'rhel9/httpd-24',
    words: 'httpd',
    username: '7271256|ada',
    api: pyxisApi,
  },
]
