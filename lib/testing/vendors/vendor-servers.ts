import type { RegistryKind } from '#lib/registry/vendors/types'
import { azureApi, galleryApi, googleApi } from './clouds.ts'
import { dockerHubApi, dockerHubRegistry } from './docker-hub.ts'
import { githubApi } from './github.ts'
import { gitlabApi } from './gitlab.ts'
import { harborApi } from './harbor.ts'
import type { VendorScript, VendorServerOptions } from './json-answer.ts'
import { artifactoryApi, nexusApi } from './managers.ts'
import { openshiftApi } from './openshift.ts'
import { pyxisApi } from './pyxis.ts'
import { quayApi, quayRegistry } from './quay.ts'
import { zotApi } from './zot.ts'

/** A server of each kind's API, and what it knows: tests of all kinds run over this table. */
export interface VendorServer {
  readonly kind: RegistryKind
  /** Whether the API has an origin of its own. */
  readonly apart: boolean
  /** The repository it knows. */
  readonly name: string
  /** The tag of it that the registry has beside the API. */
  readonly tag: string
  /** Words its search finds that repository by. */
  readonly words: string
  /** A login whose secret the API takes. */
  readonly username: string
  /** With `tags` tags in the repository. */
  api(options?: VendorServerOptions): VendorScript
  readonly registry?: VendorScript
}

export const vendorServers: readonly VendorServer[] = [
  {
    kind: 'docker-hub',
    apart: true,
    name: 'library/httpd',
    tag: '2.4.0',
    words: 'httpd',
    username: 'ada',
    api: dockerHubApi,
    registry: dockerHubRegistry,
  },
  {
    kind: 'red-hat',
    apart: true,
    name: 'rhel9/httpd-24',
    tag: '1-1',
    words: 'httpd',
    username: '7271256|ada',
    api: pyxisApi,
  },
  {
    kind: 'quay',
    apart: false,
    name: 'podman/hello',
    tag: 'v0',
    words: 'hello',
    username: '$oauthtoken',
    api: quayApi,
    registry: quayRegistry,
  },
  {
    kind: 'harbor',
    apart: false,
    name: 'team/web/httpd',
    tag: 'v0',
    words: 'httpd',
    username: 'robot$ada',
    api: harborApi,
  },
  { kind: 'zot', apart: false, name: 'alpine', tag: '3.0', words: 'alp', username: 'ada', api: zotApi },
  { kind: 'ghcr', apart: true, name: 'octo/hello', tag: 'v0', words: 'octo', username: 'ada', api: githubApi },
  { kind: 'gitlab', apart: true, name: 'team/web', tag: 'latest', words: 'web', username: 'ada', api: gitlabApi },
  {
    kind: 'artifact-registry',
    apart: false,
    name: 'project/images/hello',
    tag: 'v0',
    words: 'project/images',
    username: 'oauth2accesstoken',
    api: googleApi,
  },
  { kind: 'acr', apart: false, name: 'team/hello', tag: 'v00000', words: 'hello', username: 'ada', api: azureApi },
  {
    kind: 'ecr-public',
    apart: true,
    name: 'docker/library/nginx',
    tag: '1.0',
    words: 'nginx',
    username: 'ada',
    api: galleryApi,
  },
  {
    kind: 'artifactory',
    apart: false,
    name: 'docker-local/team/hello',
    tag: 'v0',
    words: 'hel',
    username: 'ada',
    api: artifactoryApi,
  },
  { kind: 'nexus', apart: false, name: 'team/hello', tag: 'latest', words: 'hello', username: 'ada', api: nexusApi },
  {
    kind: 'openshift',
    apart: true,
    name: 'web/httpd',
    tag: 'latest',
    words: 'httpd',
    username: 'ada',
    api: openshiftApi,
  },
]
