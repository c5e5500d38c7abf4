import { gzipSync } from 'node:zlib'
import { runTool } from '../lab/run-tool.ts'
import type { BenchServer } from './bench-server.ts'
import { plainImage, TAGS } from './fill-storage.ts'
import { type Comparison, compare, seconds } from './measure.ts'

export interface Figure {
  readonly title: string
  readonly limit: number
  readonly unit: string
  /** Value to hold against the limit, and what it was made of. */
  measure(server: BenchServer): Promise<{ readonly value: number; readonly detail: string }>
}

const ratio = ({ oursS, theirsS }: Comparison, theirs: string) => ({
  value: oursS / theirsS,
  detail: `Portolan ${oursS.toFixed(3)} s, ${theirs} ${theirsS.toFixed(3)} s`,
})

async function get(server: BenchServer, path: string, query: Readonly<Record<string, string>> = {}): Promise<unknown> {
  const url = new URL(`/api/v1/${path}`, server.origin)
  for (const [name, value] of Object.entries(query)) url.searchParams.set(name, value)
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}: ${await response.text()}`)
  return response.json()
}

const skopeo = ({ env }: BenchServer, ...args: readonly string[]) => runTool('skopeo', args, { env })

/** Registries that nobody has asked yet: one for each round. */
const coldInspect: Figure = {
  title: 'inspect, cold, every answer 20 ms later, to skopeo inspect -n',
  limit: 0.8,
  unit: '×',
  async measure(server) {
    const reference = (round: number) => `${server.distant[round]?.host}/${plainImage}:v${round}`
    const times = await compare(
      server.distant.length,
      round => get(server, 'inspect', { ref: reference(round) }),
      round => skopeo(server, 'inspect', '-n', `docker://${reference(round)}`),
    )
    return ratio(times, 'skopeo')
  },
}

const upstreamRequests = (title: string, limit: number, referenceOf: (digest: string) => string): Figure => ({
  title,
  limit,
  unit: 'requests',
  async measure(server) {
    const repository = `${server.direct.host}/${plainImage}`
    const { Digest: digest } = (await get(server, 'inspect', { ref: `${repository}:v1` })) as { Digest: string }
    const ref = `${repository}${referenceOf(digest)}`
    await get(server, 'config', { ref })
    server.direct.takeRequests()
    await get(server, 'config', { ref })
    const requests = server.direct.takeRequests()
    const surplus = requests.filter(request => !request.startsWith('HEAD ')).length
    return { value: requests.length + surplus, detail: requests.join(', ') || 'none' }
  },
})

const tagNames: Figure = {
  title: `names of ${TAGS.count} tags, to curl of tags/list`,
  limit: 2,
  unit: '×',
  async measure(server) {
    const repository = `${server.direct.host}/${TAGS.repository}`
    const times = await compare(
      7,
      () => get(server, 'list-tags', { repository }),
      () => runTool('curl', ['-sf', `http://${server.direct.host}/v2/${TAGS.repository}/tags/list`]),
    )
    return ratio(times, 'curl')
  },
}

const SAMPLE = 60

const tagDetails: Figure = {
  title: `digest, size, platforms and date of ${TAGS.count} tags, to xargs -P6 skopeo inspect`,
  limit: 0.1,
  unit: '×',
  async measure(server) {
    const [first] = server.distant
    const host = first?.host ?? server.direct.host
    const repository = `${host}/${TAGS.repository}`
    const oursS = await seconds(async () => {
      const query = { repository, limit: String(TAGS.count), details: '1' }
      const { rows } = (await get(server, 'tags', query)) as { rows: readonly { details?: object }[] }
      const read = rows.filter(row => row.details).length
      if (read !== TAGS.count) throw new Error(`${read} of ${TAGS.count} tags were read`)
    })
    const references = Array.from({ length: SAMPLE }, (_, index) => `docker://${repository}:1.${index}`)
    const script = 'printf "%s\\n" "$@" | xargs -P6 -n1 skopeo inspect -n >/dev/null'
    const sampleS = await seconds(() => runTool('sh', ['-c', script, 'sh', ...references], { env: server.env }))
    return ratio({ oursS, theirsS: (sampleS / SAMPLE) * TAGS.count }, 'skopeo (extrapolated)')
  },
}

const repositories: Figure = {
  title: 'names of all repositories, to a curl loop over _catalog?n=1000',
  limit: 1.5,
  unit: '×',
  async measure(server) {
    const { host } = server.direct
    const counted = { ours: 0, theirs: 0 }
    const times = await compare(
      5,
      async () => {
        counted.ours = 0
        let cursor: string | undefined
        do {
          const page = (await get(server, 'repositories', { registry: host, ...(cursor && { cursor }) })) as {
            repositories: readonly string[]
            next?: string
          }
          counted.ours += page.repositories.length
          cursor = page.next
        } while (cursor)
      },
      async () => {
        const loop = `last=; while :; do
          page=$(curl -sf "http://${host}/v2/_catalog?n=1000&last=$last") || exit 1
          echo "$page"
          last=$(echo "$page" | jq -r '.repositories[-1] // empty'); [ -n "$last" ] || break
        done | jq '.repositories | length' | jq -s add`
        counted.theirs = Number(await runTool('sh', ['-c', loop]))
      },
    )
    if (counted.ours !== counted.theirs) throw new Error(`${counted.ours} repositories, curl found ${counted.theirs}`)
    return ratio(times, 'curl')
  },
}

const script: Figure = {
  title: 'JavaScript of the image page, gzipped',
  limit: 190,
  unit: 'kB',
  async measure(server) {
    const page = await (await fetch(`${server.origin}/image/${server.direct.host}/${plainImage}:v1`)).text()
    const sources = [...new Set([...page.matchAll(/\/_next\/static\/[^"'\\\s]+?\.js/g)].map(([source]) => source))]
    const sizes = await Promise.all(
      sources.map(async source => {
        const bytes = Buffer.from(await (await fetch(`${server.origin}${source}`)).arrayBuffer())
        return gzipSync(bytes).byteLength
      }),
    )
    const sizeBytes = sizes.reduce((sum, size) => sum + size, 0)
    return { value: sizeBytes / 1000, detail: `${sources.length} files` }
  },
}

export const figures: readonly Figure[] = [
  coldInspect,
  upstreamRequests('by digest, second time: upstream requests', 0, digest => `@${digest}`),
  upstreamRequests('by tag, second time: upstream requests, one HEAD', 1, () => ':v1'),
  tagNames,
  tagDetails,
  repositories,
  script,
]
