import { say } from '#lib/messages/say'
import type { VendorAdapter, VendorApi } from '../adapter.ts'
import { known, type LooseObject } from '../loose-json.ts'
import type {
  RepositoriesPage,
  RepositoryFacts,
  RepositorySummary,
  VendorMark,
  VendorTag,
  VendorTagsPage,
} from '../vendor-facts.ts'

/*
 * Shapes as https://docs.aws.amazon.com/AmazonECRPublic/latest/APIReference/ has them (GetRepositoryCatalogData,
 * DescribeImageTags). The gallery's website asks the same questions without a signature, at the paths used here, which
 * nobody has described: every member is optional.
 */
const pageSize = 100

const split = (name: string): readonly [alias: string, repository: string] => {
  const slash = name.indexOf('/')
  return slash < 0 ? [name, ''] : [name.slice(0, slash), name.slice(slash + 1)]
}

const marksOf = (entry: LooseObject): readonly VendorMark[] =>
  entry.flag('registryVerified') === true ? ['verified-publisher'] : []

function readSummary(entry: LooseObject): RepositorySummary[] {
  const [alias, name] = [entry.text('primaryRegistryAliasName'), entry.text('repositoryName')]
  if (alias === undefined || name === undefined) return []
  return [
    {
      name: `${alias}/${name}`,
      ...known({
        summary: entry.text('repositoryDescription'),
        publisher: entry.text('displayName') ?? alias,
        pulls: entry.count('downloadCount'),
        marks: marksOf(entry),
        architectures: entry.texts('architectures'),
      }),
    },
  ]
}

async function search(api: VendorApi, query: string, cursor?: string): Promise<RepositoriesPage> {
  const { body } = await api.ask({
    path: '/searchRepositoryCatalogData',
    body: {
      searchTerm: query,
      sortConfiguration: { sortKey: 'POPULARITY' },
      ...(cursor !== undefined && { nextToken: cursor }),
    },
    subject: say`a search`,
  })
  const next = body.text('nextToken')
  return {
    repositories: body.objects('repositoryCatalogSearchResultList').flatMap(readSummary),
    ...known({ next: next === cursor ? undefined : next, total: body.count('totalResults') }),
  }
}

async function describeRepository(api: VendorApi, name: string): Promise<RepositoryFacts> {
  const [registryAliasName, repositoryName] = split(name)
  const { body } = await api.ask({
    path: '/getRepositoryCatalogData',
    body: { registryAliasName, repositoryName },
    subject: say`the description of ${name}`,
  })
  const catalog = body.object('catalogData')
  const about = [catalog.longText('aboutText'), catalog.longText('usageText')].filter(text => text !== undefined)
  return {
    name,
    publisher: registryAliasName,
    ...known({
      summary: catalog.text('description'),
      description: about.length > 0 ? about.join('\n\n') : undefined,
      logo: catalog.text('logoUrl'),
      architectures: catalog.texts('architectures'),
      pulls: body.object('insightData').count('downloadCount'),
      marks: catalog.flag('marketplaceCertified') === true ? (['certified'] as const) : undefined,
    }),
    links: [{ label: 'Amazon ECR Public Gallery', url: `https://gallery.ecr.aws/${name}` }],
  }
}

function readTag(entry: LooseObject): VendorTag[] {
  const tag = entry.text('imageTag')
  if (tag === undefined) return []
  const detail = entry.object('imageDetail')
  return [
    {
      tag,
      ...known({
        digest: detail.text('imageDigest'),
        mediaType: detail.text('imageManifestMediaType'),
        sizeBytes: detail.count('imageSizeInBytes'),
        pushed: detail.date('imagePushedAt') ?? entry.date('createdAt'),
      }),
    },
  ]
}

async function describeTags(api: VendorApi, name: string, cursor?: string): Promise<VendorTagsPage> {
  const [registryAliasName, repositoryName] = split(name)
  const { body } = await api.ask({
    path: '/describeImageTags',
    body: {
      registryAliasName,
      repositoryName,
      maxResults: pageSize,
      ...(cursor !== undefined && { nextToken: cursor }),
    },
    subject: say`the tags of ${name}`,
  })
  const next = body.text('nextToken')
  return {
    tags: body.objects('imageTagDetails').flatMap(readTag),
    ...known({ next: next === cursor ? undefined : next }),
  }
}

export const ecrPublic: VendorAdapter = {
  apiAt: 'elsewhere',
  search,
  describeRepository,
  describeTags,
  remarks: {
    search: say`The ECR Public Gallery is searched, as its website does.`,
    securityReport: say`The gallery shows no scans to the public.`,
  },
}

const signed = say`Amazon ECR’s own API takes signatures of an AWS account, which a registry login cannot make.`

/** Its API wants requests signed with keys of an AWS account; the login of the registry is not one. */
export const ecr: VendorAdapter = {
  apiAt: 'registry',
  remarks: { search: signed, describeRepository: signed, describeTags: signed, securityReport: signed },
}
