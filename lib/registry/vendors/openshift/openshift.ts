import { attempt } from '#lib/errors/attempt'
import { say } from '#lib/messages/say'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import type { RepositoriesPage, RepositoryFacts, VendorTagsPage } from '../vendor-facts.ts'
import { readImageStream, readSignatures, streamTags } from './image-stream.ts'

/*
 * A repository of the cluster's registry is an ImageStream of a namespace, and its API server tells of it what the
 * registry cannot: the history of each tag, where it is imported from, signatures.
 * https://docs.redhat.com/en/documentation/openshift_container_platform/4.20/html/image_apis/imagestream-image-openshift-io-v1
 * https://github.com/openshift/api/blob/master/image/v1/types.go
 */
const images = '/apis/image.openshift.io/v1'
const projects = '/apis/project.openshift.io/v1/projects'

const pageSize = 500
/** Each is a request of its own, beside the one that brings all else. */
const maxSignedImages = 4

const split = (name: string): readonly [namespace: string, stream: string] => {
  const slash = name.indexOf('/')
  return [name.slice(0, slash), name.slice(slash + 1)]
}

function streamPath(name: string, resource = 'imagestreams', rest = ''): string {
  const [namespace, stream] = split(name)
  return `${images}/namespaces/${encodeURIComponent(namespace)}/${resource}/${encodeURIComponent(stream + rest)}`
}

/** Chunks of a list. https://kubernetes.io/docs/reference/using-api/api-concepts/#retrieving-large-results-sets-in-chunks */
async function askStreams(api: VendorApi, path: string, chunk: string | undefined): Promise<RepositoriesPage> {
  const { body } = await api.ask({
    path,
    query: { limit: String(pageSize), ...(chunk && { continue: chunk }) },
    subject: say`the list of its ImageStreams`,
  })
  const repositories = body.objects('items').flatMap(item => summaryOf(item) ?? [])
  return { repositories, ...known({ next: body.object('metadata').text('continue') }) }
}

function summaryOf(stream: LooseObject) {
  const metadata = stream.object('metadata')
  const [namespace, name] = [metadata.text('namespace'), metadata.text('name')]
  if (namespace === undefined || name === undefined) return undefined
  const annotations = metadata.object('annotations')
  return {
    name: `${namespace}/${name}`,
    ...known({
      title: annotations.text('openshift.io/display-name'),
      summary: annotations.text('description') ?? annotations.text('openshift.io/description'),
      publisher: annotations.text('openshift.io/provider-display-name'),
      lastUpdated: streamTags(stream)
        .flatMap(({ items }) => items[0]?.created ?? [])
        .toSorted()
        .at(-1),
    }),
  }
}

async function projectNames(api: VendorApi): Promise<readonly string[]> {
  const { body } = await api.ask({ path: projects, subject: say`the list of your projects` })
  return body
    .objects('items')
    .flatMap(item => item.object('metadata').text('name') ?? [])
    .toSorted()
}

/** One project a page, for whom the whole cluster is not to be listed. `where` is `<project>/<chunk>`. */
async function listInProjects(api: VendorApi, where: string): Promise<RepositoriesPage> {
  const names = await projectNames(api)
  const [from = '', chunk] = where.split(/\/(.*)/s)
  const project = names.find(name => name >= from)
  if (project === undefined) return { repositories: [] }
  const page = await askStreams(api, `${images}/namespaces/${encodeURIComponent(project)}/imagestreams`, chunk)
  const following = names.find(name => name > project)
  const next = page.next === undefined ? following : `${project}/${page.next}`
  return { repositories: page.repositories, ...(next !== undefined && { next: `in ${next}` }) }
}

/** ImageStreams of the cluster, or of the projects that the token's owner sees. */
async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  if (cursor?.startsWith('in ')) return listInProjects(api, cursor.slice('in '.length))
  const page = await attempt(() => askStreams(api, `${images}/imagestreams`, cursor))
  if (page.ok) return page.value
  if (page.error.code !== 'unauthorized' || cursor !== undefined) throw page.error
  return listInProjects(api, '')
}

async function askStream(api: VendorApi, name: string): Promise<LooseObject> {
  const { body } = await api.ask({ path: streamPath(name), subject: say`the ImageStream ${name}` })
  return body
}

/** `imagestreamimages` tells of the signatures that the cluster keeps; who may not read them sees none. */
async function signaturesOf(api: VendorApi, name: string, digest: string) {
  const answer = await attempt(() =>
    api.ask({ path: streamPath(name, 'imagestreamimages', `@${digest}`), subject: say`the signatures of ${name}` }),
  )
  return answer.ok ? readSignatures(answer.value.body, digest) : []
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const stream = await askStream(api, name)
  const tags = streamTags(stream)
  const current = [...new Set(tags.flatMap(({ items }) => items[0]?.digest ?? []))].slice(0, maxSignedImages)
  const signatures = (await Promise.all(current.map(digest => signaturesOf(api, name, digest)))).flat()
  return {
    ...summaryOf(stream),
    name,
    ...known({
      created: stream.object('metadata').date('creationTimestamp'),
      tagCount: tags.length > 0 ? tags.length : undefined,
      imageStream: readImageStream(stream, signatures),
    }),
  }
}

/** One answer holds every tag with its whole history. */
async function describeTags(api: VendorApi, name: string): Promise<VendorTagsPage> {
  const tags = streamTags(await askStream(api, name)).filter(({ items }) => items.length > 0)
  return {
    tags: tags.map(({ tag, items }) => ({ tag, ...known({ digest: items[0]?.digest, pushed: items[0]?.created }) })),
    total: tags.length,
  }
}

export const openshift: VendorAdapter = {
  apiAt: 'elsewhere',
  // `oc registry login` stores the token as the password of any user name.
  authorize: credential => {
    const token = credential.kind === 'basic' ? credential.password : credential.token
    return `Bearer ${token.reveal()}`
  },
  listRepositories,
  describeRepository,
  describeTags,
  remarks: {
    listRepositories: say`The cluster’s API server lists its ImageStreams to a token.`,
    search: say`Names are filtered here, in the list of ImageStreams.`,
  },
}
