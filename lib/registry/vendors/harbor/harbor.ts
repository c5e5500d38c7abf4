import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { basicAuthorization } from '../basic-authorization.ts'
import { beside } from '../beside.ts'
import { firstLine } from '../first-line.ts'
import { known, type LooseObject } from '../loose-json.ts'
import { pagedCursor } from '../paged-cursor.ts'
import { storageQuota } from '../storage-quota.ts'
import type {
  Quota,
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  VendorPlatform,
  VendorTag,
  VendorTagsPage,
  Visibility,
} from '../vendor-facts.ts'
import { readTrivyReport } from './trivy-report.ts'

// https://github.com/goharbor/harbor/blob/main/api/v2.0/swagger.yaml
const root = '/api/v2.0'
const pageSize = 100

/** A slash inside a repository's name is encoded twice: swagger.yaml, parameter `repository_name`. */
function artifactsPath(name: string, rest = ''): string {
  const slash = name.indexOf('/')
  const project = encodeURIComponent(slash < 0 ? name : name.slice(0, slash))
  const repository = encodeURIComponent(encodeURIComponent(slash < 0 ? '' : name.slice(slash + 1)))
  return `${root}/projects/${project}/repositories/${repository}${rest}`
}

/** Whether the answer's `X-Total-Count` leaves more after this page; without it, whether the page is full. */
function nextPage(page: number, shown: number, total: number | undefined): string | undefined {
  const more = total === undefined ? shown >= pageSize : page * pageSize < total
  return more && shown > 0 ? String(page + 1) : undefined
}

const totalOf = (header: string | undefined): number | undefined =>
  header !== undefined && /^\d{1,9}$/.test(header) ? Number(header) : undefined

function readSummary(entry: LooseObject): RepositorySummary[] {
  const name = entry.text('name')
  if (name === undefined) return []
  return [
    {
      name,
      ...known({
        summary: firstLine(entry.text('description')),
        publisher: name.split('/')[0],
        pulls: entry.count('pull_count'),
        lastUpdated: entry.date('update_time'),
      }),
    },
  ]
}

async function listRepositories(api: VendorApi, cursor?: string): Promise<RepositoriesPage> {
  const page = pagedCursor(cursor)
  const { body, header } = await api.ask({
    path: `${root}/repositories`,
    query: { page: String(page), page_size: String(pageSize), sort: 'name' },
    subject: say`the list of its repositories`,
  })
  const repositories = body.objects('items')
  const total = totalOf(header('x-total-count'))
  return {
    repositories: repositories.flatMap(readSummary),
    ...known({ next: nextPage(page, repositories.length, total), total }),
  }
}

/** One page of everything: this search of Harbor's does not page. */
async function search(api: VendorApi, query: string): Promise<RepositoriesPage> {
  const { body } = await api.ask({ path: `${root}/search`, query: { q: query }, subject: say`a search` })
  return {
    repositories: body.objects('repository').flatMap(entry => {
      const name = entry.text('repository_name')
      const isPublic = entry.flag('project_public')
      if (name === undefined) return []
      return [
        {
          name,
          ...known({
            publisher: entry.text('project_name'),
            pulls: entry.count('pull_count'),
            visibility: isPublic === undefined ? undefined : isPublic ? ('public' as const) : ('private' as const),
          }),
        },
      ]
    }),
  }
}

/** The quota of the one resource that Harbor limits. */
const quotaOf = (project: string, quota: LooseObject) =>
  storageQuota(project, { used: quota.object('used').count('storage'), limit: quota.object('hard').number('storage') })

/** Repositories are as visible as their project, whose metadata says it as text. */
async function projectVisibility(api: VendorApi, project: string): Promise<Visibility | undefined> {
  const found = await beside(() =>
    api.ask({ path: `${root}/projects/${encodeURIComponent(project)}`, subject: say`the project ${project}` }),
  )
  const isPublic = found?.body.object('metadata').text('public')
  return isPublic === undefined ? undefined : isPublic === 'true' ? 'public' : 'private'
}

/** `ProjectSummary` has the quota for members of the project who may read it; for anybody else it is not there. */
async function projectQuota(api: VendorApi, project: string): Promise<Quota | undefined> {
  if (!api.signedIn) return undefined
  const found = await beside(() =>
    api.ask({ path: `${root}/projects/${encodeURIComponent(project)}/summary`, subject: say`the quota of ${project}` }),
  )
  return found && quotaOf(project, found.body.object('quota'))
}

/** `listQuotas` is for administrators and robot accounts of the system; those of one project see its repositories'. */
async function quotas(api: VendorApi): Promise<readonly Quota[]> {
  if (!api.signedIn) return []
  const { body } = await api.ask({
    path: `${root}/quotas`,
    query: { reference: 'project', sort: '-used.storage', page: '1', page_size: '10' },
    subject: say`the quotas of its projects`,
  })
  return body.objects('items').flatMap(quota => {
    const project = quota.object('ref').text('name')
    return (project !== undefined && quotaOf(project, quota)) || []
  })
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const project = name.split('/')[0] ?? name
  const [{ body }, visibility, quota] = await Promise.all([
    api.ask({ path: artifactsPath(name), subject: say`the description of ${name}` }),
    projectVisibility(api, project),
    projectQuota(api, project),
  ])
  const id = body.count('project_id')
  return {
    name,
    ...known({
      description: body.longText('description'),
      publisher: project,
      pulls: body.count('pull_count'),
      created: body.date('creation_time'),
      lastUpdated: body.date('update_time'),
      tagCount: body.count('artifact_count'),
      visibility,
      quota,
    }),
    links: [
      {
        label: 'Harbor',
        url: `https://${api.apiHost}/harbor/projects${id === undefined ? '' : `/${id}/repositories`}`,
      },
    ],
  }
}

const platformOf = (platform: LooseObject): string | undefined => {
  const [os, architecture, variant] = [platform.text('os'), platform.text('architecture'), platform.text('variant')]
  if (os === undefined || architecture === undefined || os === 'unknown') return undefined
  return [os, architecture, variant].filter(part => part !== undefined).join('/')
}

function platformsOf(artifact: LooseObject): readonly VendorPlatform[] {
  const children = artifact.objects('references').flatMap(reference => {
    const platform = platformOf(reference.object('platform'))
    return platform === undefined ? [] : [{ platform, ...known({ digest: reference.text('child_digest') }) }]
  })
  const own = platformOf(artifact.object('extra_attrs'))
  if (children.length > 0 || own === undefined) return children
  return [{ platform: own, ...known({ digest: artifact.text('digest'), sizeBytes: artifact.count('size') }) }]
}

/** Harbor lists artifacts; each carries all of its tags. */
function readTags(artifact: LooseObject): readonly VendorTag[] {
  const isIndex = artifact.objects('references').length > 0
  const facts = known({
    digest: artifact.text('digest'),
    mediaType: artifact.text('manifest_media_type'),
    platforms: platformsOf(artifact),
    // Of an index, Harbor tells the size of the index document.
    sizeBytes: isIndex ? undefined : artifact.count('size'),
    created: artifact.object('extra_attrs').date('created'),
  })
  return artifact.objects('tags').flatMap(entry => {
    const tag = entry.text('name')
    if (tag === undefined) return []
    return [
      {
        tag,
        ...facts,
        ...known({ pushed: entry.date('push_time'), lastPulled: entry.date('pull_time') }),
        ...(entry.flag('immutable') === true && { immutable: true as const }),
      },
    ]
  })
}

async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const page = pagedCursor(cursor)
  const { body, header } = await api.ask({
    path: artifactsPath(name, '/artifacts'),
    query: { page: String(page), page_size: String(pageSize), with_tag: 'true', q: 'tags=*' },
    subject: say`the tags of ${name}`,
  })
  const artifacts = body.objects('items')
  return {
    tags: artifacts.flatMap(readTags),
    ...known({ next: nextPage(page, artifacts.length, totalOf(header('x-total-count'))) }),
  }
}

async function securityReport(api: VendorApi, name: string, digest: Digest) {
  const { body } = await api.ask({
    path: artifactsPath(name, `/artifacts/${encodeURIComponent(digest)}/additions/vulnerabilities`),
    subject: say`the vulnerabilities of the image`,
  })
  return readTrivyReport(body, api.apiHost)
}

export const harbor: VendorAdapter = {
  apiAt: 'registry',
  authorize: basicAuthorization,
  listRepositories,
  search,
  describeRepository,
  describeTags,
  securityReport,
  quotas,
  remarks: {
    listRepositories: say`Harbor’s API lists what the login may see; without one, public projects.`,
    quotas: say`Harbor tells the storage of all projects to administrators, and of one project to its members.`,
    securityReport: say`Harbor shows the last report of its scanner, where the artifact was scanned.`,
  },
}
