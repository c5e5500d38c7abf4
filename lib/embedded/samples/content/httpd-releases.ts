import type { HttpdRelease } from './httpd-package.ts'
import type { SiteRelease } from './web-site.ts'

export interface CourseRelease {
  readonly httpd: HttpdRelease
  readonly base: '9.3' | '9.4'
  readonly created: string
  readonly site: SiteRelease
  /** Releases that copy the same site share its layer. */
  readonly siteCreated: string
  readonly logLevel: string
  /** Lines of its security.conf. */
  readonly security: readonly string[]
  /** Further files its last RUN deletes. */
  readonly drops?: readonly string[]
  readonly user?: string
  readonly stopSignal?: string
  readonly floatingTags: readonly string[]
}

const modules = ['alias', 'authz_core', 'autoindex', 'dir', 'headers', 'log_config', 'mime', 'unixd'] as const

const chapters = [
  { file: 'registries.html', title: 'Registries', text: 'A registry stores images and hands them out by name.' },
  { file: 'tags.html', title: 'Tags', text: 'A tag is a name that can move; a digest is the content itself.' },
  { file: 'layers.html', title: 'Layers', text: 'An image is a stack of layers, and layers are shared.' },
] as const

const firstSite: SiteRelease = { version: '1', chapters: chapters.slice(0, 2) }
const secondSite: SiteRelease = { version: '2', chapters }

const changesOf2459 = `Changes with Apache 2.4.59

  *) mod_http2: bound the memory used for CONTINUATION frames.
  *) core: stricter checks of headers that a backend sends.
`

const changesOf2461 = `Changes with Apache 2.4.61

  *) core: handlers configured via AddType are kept for indirect requests.
  *) mod_ssl: fewer renegotiations on reused connections.

${changesOf2459}`

const changesOf2462 = `Changes with Apache 2.4.62

  *) mod_proxy: the canonical form of a URL is checked once.
  *) mod_rewrite: substitutions in server context are resolved as before 2.4.60.
  *) ab: counts responses of unknown length.

${changesOf2461}`

/** Releases of the course's image, oldest first. Each step changes something a comparison should show. */
export const httpdReleases: readonly CourseRelease[] = [
  {
    // Runs as root on port 80, on the older base.
    httpd: { version: '2.4.59', port: 80, modules: [...modules, 'userdir'], changes: changesOf2459 },
    base: '9.3',
    created: '2024-04-08T07:41:05Z',
    site: firstSite,
    siteCreated: '2024-04-02T16:20:00Z',
    logLevel: 'info',
    security: ['ServerTokens OS', 'ServerSignature On'],
    floatingTags: [],
  },
  {
    // Moves to an unprivileged port and user, and to the newer base; drops mod_userdir.
    httpd: { version: '2.4.61', port: 8080, modules, changes: changesOf2461 },
    base: '9.4',
    created: '2024-07-05T10:12:44Z',
    site: secondSite,
    siteCreated: '2024-07-01T11:00:00Z',
    logLevel: 'info',
    security: ['ServerTokens Prod', 'ServerSignature Off'],
    user: 'apache',
    floatingTags: ['stable'],
  },
  {
    // Same base and site, so two layers are shared; adds a module, names the user by number.
    httpd: { version: '2.4.62', port: 8080, modules: [...modules, 'rewrite'], changes: changesOf2462 },
    base: '9.4',
    created: '2024-07-19T06:58:20Z',
    site: secondSite,
    siteCreated: '2024-07-01T11:00:00Z',
    logLevel: 'warn',
    security: [
      'ServerTokens Prod',
      'ServerSignature Off',
      'TraceEnable off',
      'Header always set X-Content-Type-Options nosniff',
    ],
    drops: ['etc/httpd/conf.d/autoindex.conf', 'usr/share/httpd/icons'],
    user: '1001',
    stopSignal: 'SIGWINCH',
    floatingTags: ['2.4', '2', 'latest'],
  },
]
