import { z } from 'zod'
import { pictureTypes } from '#lib/oci/media-types/picture-types'
import * as compare from './compare.ts'
import * as downloads from './downloads.ts'
import { failureAnswer } from './failure.ts'
import * as files from './files.ts'
import * as genealogy from './genealogy.ts'
import * as history from './history.ts'
import * as image from './image.ts'
import * as imports from './imports.ts'
import * as matrix from './matrix.ts'
import * as packages from './packages.ts'
import * as registries from './registries.ts'
import * as repositories from './repositories.ts'
import * as search from './search.ts'
import * as security from './security.ts'
import * as tags from './tags.ts'
import * as vendor from './vendor.ts'
import * as where from './where.ts'

/** One row of the API: what it takes and what it answers. */
export interface Endpoint<Input extends z.ZodType = z.ZodType> {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly summary: string
  /** Query of a GET, JSON body of a POST; its query where the body is an upload. */
  readonly input: Input
  /** What the body is where it is no JSON: read as it comes, by the use-case. */
  readonly upload?: string
  /** Schema of the JSON answer; absent where only exact bytes are answered. */
  readonly answer?: z.ZodType
  /** Media types of exact bytes, as the registry holds them. */
  readonly bytes?: readonly string[]
  /** Schema of one line where the answer comes as lines of JSON (NDJSON). */
  readonly line?: z.ZodType
}

/** What registries serve as manifests; what claims to be none of JSON's types is answered as octets. */
const manifestTypes = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json',
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.docker.distribution.manifest.v1+prettyjws',
  'application/octet-stream',
]
const configTypes = [
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
  'application/octet-stream',
]

/** The whole of `/api/v1`; the OpenAPI document is printed from it and every route handler is built on its row. */
export const endpoints = {
  registries: {
    method: 'GET',
    path: 'registries',
    summary: 'Every known registry with its classes, facts, login state and capabilities',
    input: registries.registriesQuery,
    answer: registries.registriesAnswer,
    bytes: ['application/x-ndjson'],
  },
  registry: {
    method: 'GET',
    path: 'registry',
    summary: 'One registry, asked now: reachable or not, how it authenticates, how many repositories it lists',
    input: registries.registryQuery,
    answer: registries.registryAnswer,
  },
  repositories: {
    method: 'GET',
    path: 'repositories',
    summary: 'Names of repositories, or that the registry does not list them and what to do instead',
    input: repositories.repositoriesQuery,
    answer: z.union([repositories.repositoriesAnswer, failureAnswer]),
  },
  repository: {
    method: 'GET',
    path: 'repository',
    summary: 'What the vendor tells of a repository: description, publisher, stars, pulls, lifecycle, links',
    input: vendor.repositoryQuery,
    answer: vendor.repositoryAnswer,
  },
  logo: {
    method: 'GET',
    path: 'logo',
    summary: 'The logo that the vendor names for a repository, fetched without any login and at most 512 KiB',
    input: vendor.repositoryQuery,
    bytes: pictureTypes,
  },
  registrySearch: {
    method: 'GET',
    path: 'registry-search',
    summary: 'Repositories of one registry by its vendor’s own search',
    input: vendor.registrySearchQuery,
    answer: vendor.registrySearchAnswer,
  },
  catalogImage: {
    method: 'GET',
    path: 'catalog-image',
    summary: 'What the vendor’s catalog knows of one image: health grades, advisories, packages, Containerfile',
    input: vendor.catalogImageQuery,
    answer: vendor.catalogImageAnswer,
  },
  search: {
    method: 'GET',
    path: 'search',
    summary: 'Repositories of every registry that has a search or a list, as they answer: lines of JSON (NDJSON)',
    input: search.searchQuery,
    line: search.searchLine,
  },
  listTags: {
    method: 'GET',
    path: 'list-tags',
    summary: 'All tags of a repository, as `skopeo list-tags` prints them',
    input: tags.listTagsQuery,
    answer: tags.listTagsAnswer,
  },
  tags: {
    method: 'GET',
    path: 'tags',
    summary: 'Tags as rows, with digest, platforms, size and date on request',
    input: tags.tagsQuery,
    answer: z.union([tags.tagsAnswer, failureAnswer]),
  },
  manifest: {
    method: 'GET',
    path: 'manifest',
    summary: 'Exact bytes of a manifest or index; `Docker-Content-Digest` is computed here',
    input: image.manifestQuery,
    bytes: manifestTypes,
  },
  config: {
    method: 'GET',
    path: 'config',
    summary: 'The image configuration as `skopeo inspect --config` prints it, or its exact bytes with `raw=1`',
    input: image.configQuery,
    answer: z.looseObject({}),
    bytes: configTypes,
  },
  inspect: {
    method: 'GET',
    path: 'inspect',
    summary: 'Every key of `skopeo inspect`, with layers, entrypoint, user, ports, sizes and both digests',
    input: image.imageQuery,
    answer: image.inspectAnswer,
  },
  info: {
    method: 'GET',
    path: 'info',
    summary: 'As `oc image info -o json`: one image, or all that match `filter-by-os`',
    input: image.infoQuery,
    answer: image.infoAnswer,
  },
  containerfile: {
    method: 'GET',
    path: 'containerfile',
    summary: 'Containerfile reconstructed from history and config, each line with its layer',
    input: image.imageQuery,
    answer: image.containerfileAnswer,
  },
  referrers: {
    method: 'GET',
    path: 'referrers',
    summary: 'What refers to a manifest, as the referrers API answers, whatever the registry supports',
    input: image.referrersQuery,
    answer: image.referrersAnswer,
  },
  files: {
    method: 'GET',
    path: 'files',
    summary: 'Files of an image: what is at a path and in it, over all layers or one; layers are read the first time',
    input: files.filesQuery,
    answer: files.filesAnswer,
    bytes: ['application/x-ndjson'],
  },
  file: {
    method: 'GET',
    path: 'file',
    summary: 'Bytes of one file, checked; takes `Range`',
    input: files.fileQuery,
    bytes: ['application/octet-stream'],
  },
  extract: {
    method: 'GET',
    path: 'extract',
    summary: 'A file or a directory of an image as an archive, whiteouts honoured',
    input: downloads.extractQuery,
    bytes: ['application/x-tar', 'application/gzip', 'application/zip'],
  },
  layer: {
    method: 'GET',
    path: 'layer',
    summary: 'A layer as the registry has it, checked against its digest',
    input: downloads.layerQuery,
    bytes: ['application/octet-stream'],
  },
  archive: {
    method: 'GET',
    path: 'archive',
    summary: 'A whole image as an archive that `podman load` and `skopeo copy` take',
    input: downloads.archiveQuery,
    bytes: ['application/x-tar'],
  },
  packages: {
    method: 'GET',
    path: 'packages',
    summary: 'Packages of an image, read from its files without a scanner: as JSON, CycloneDX or SPDX',
    input: packages.packagesQuery,
    answer: packages.packagesAnswer,
    bytes: ['application/vnd.cyclonedx+json', 'application/spdx+json'],
  },
  security: {
    method: 'GET',
    path: 'security',
    summary: 'What is said of the vulnerabilities of an image: by its registry’s vendor and by attached reports',
    input: security.securityQuery,
    answer: security.securityAnswer,
    bytes: ['text/csv'],
  },
  compare: {
    method: 'GET',
    path: 'compare',
    summary: 'What differs between two images: a summary, and every level of it on request; 409 with `expect=same`',
    input: compare.compareQuery,
    answer: compare.compareAnswer,
    bytes: ['application/x-ndjson', 'text/markdown'],
  },
  compareFile: {
    method: 'GET',
    path: 'compare/file',
    summary: 'What differs in one file of two images, as unified diff text or as JSON',
    input: compare.compareFileQuery,
    answer: compare.compareFileAnswer,
    bytes: ['text/x-diff'],
  },
  matrix: {
    method: 'GET',
    path: 'matrix',
    summary: 'Two to twelve images side by side, with what is different in their configs and, on request, packages',
    input: matrix.matrixQuery,
    answer: matrix.matrixAnswer,
    bytes: ['application/x-ndjson'],
  },
  tree: {
    method: 'GET',
    path: 'tree',
    summary: 'Images as a tree of shared layers: which base they stand on, where they branch, what each branch weighs',
    input: genealogy.treeQuery,
    answer: genealogy.treeAnswer,
  },
  history: {
    method: 'GET',
    path: 'history',
    summary: 'One file over many tags, newest first: where it exists and where its contents changed',
    input: history.historyQuery,
    answer: history.historyAnswer,
    bytes: ['application/x-ndjson'],
  },
  where: {
    method: 'GET',
    path: 'where',
    summary: 'Where else an image is: its tag and its digest in mirrors and in other configured registries',
    input: where.whereQuery,
    answer: where.whereAnswer,
    bytes: ['application/x-ndjson'],
  },
  loginTest: {
    method: 'POST',
    path: 'login-test',
    summary: 'Tries the stored login of a registry; the secret never leaves the server',
    input: registries.hostBody,
    answer: registries.loginTestAnswer,
  },
  confirm: {
    method: 'POST',
    path: 'confirm',
    summary: 'Allows Portolan to talk to a registry on a private or loopback address, and remembers it',
    input: registries.hostBody,
    answer: registries.confirmAnswer,
  },
  importArchive: {
    method: 'POST',
    path: 'import',
    summary:
      'Takes the images of an archive (`podman save`, `docker save`, `skopeo copy … oci-archive:`, an OCI layout in a tar) into the built-in registry',
    input: imports.importQuery,
    upload: 'an oci-archive, docker-archive or OCI layout as tar, plain or compressed with gzip or zstd',
    answer: imports.importAnswer,
  },
} as const satisfies Record<string, Endpoint>

export type EndpointName = keyof typeof endpoints
