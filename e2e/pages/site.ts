import { type Lab, labImage } from '../lab/lab.ts'

const image = (lab: Lab, repository: string, tag: string) => labImage(lab, repository, tag).reference
const httpd = (lab: Lab) => image(lab, 'course/httpd', '1.1')
const multi = (lab: Lab) => image(lab, 'course/multi', '1')
const hostile = (lab: Lab) => image(lab, 'tools/hostile', '1')
const manyPage = ({ registries }: Lab, view: string, rest: string) =>
  `/${view}?repository=${registries.open.host}/course/httpd&${rest}`

/** A page of each kind, by what is special about it: every check that holds for all pages goes through them. */
export const sitePages: Readonly<Record<string, (lab: Lab) => string>> = {
  home: () => '/',
  registry: ({ registries }) => `/registry/${registries.open.host}`,
  'private registry': ({ registries }) => `/registry/${registries.htpasswd.host}?view=flat`,
  'registry that does not list': ({ registries }) => `/registry/${registries.token.host}`,
  repository: ({ registries }) => `/repo/${registries.open.host}/course/httpd?kind=all`,
  image: lab => `/image/${httpd(lab)}`,
  'image of an index': lab => `/image/${multi(lab)}?platform=linux/arm64/v8`,
  'image with hostile labels': lab => `/image/${hostile(lab)}`,
  artifact: lab => `/image/${image(lab, 'charts/portolan', '0.1.0')}`,
  layers: lab => `/layers/${multi(lab)}`,
  config: lab => `/config/${httpd(lab)}`,
  'config with hostile labels': lab => `/config/${hostile(lab)}`,
  containerfile: lab => `/containerfile/${httpd(lab)}`,
  referrers: lab => `/referrers/${httpd(lab)}`,
  get: lab => `/get/${httpd(lab)}`,
  run: lab => `/run/${httpd(lab)}`,
  files: lab => `/files/${httpd(lab)}`,
  packages: lab => `/packages/${image(lab, 'tools/busybox', '1.35.0')}`,
  raw: lab => `/raw/${multi(lab)}`,
  where: lab => `/where/${httpd(lab)}?wait=1`,
  compare: lab => `/compare?from=${image(lab, 'course/httpd', '1.0')}&to=${httpd(lab)}&view=config`,
  'compare without images': () => '/compare',
  matrix: lab => manyPage(lab, 'matrix', 'tags=1.0,1.1,latest&wait=1'),
  tree: lab => manyPage(lab, 'tree', 'tags=1.0,1.1,latest'),
  history: lab => manyPage(lab, 'history', 'tags=1.0,1.1&path=var/www/html/index.html&wait=1'),
  search: ({ registries }) => `/search?q=${registries.open.host}/httpd&wait=1`,
  'notice: login': ({ registries }) => `/repo/${registries.token.host}/secret/app`,
  'notice: not found': ({ registries }) => `/image/${registries.open.host}/course/httpd:no-such-tag`,
  'notice: confirmation': () => '/repo/127.0.0.1:1/app',
  'what was not understood': () => '/open?q=not%20a%20reference:',
}
