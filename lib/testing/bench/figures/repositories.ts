import type { RepositoriesAnswer } from '../../../contract/repositories.ts'
import { apiUrl } from '../../../routes/api.ts'
import { comparePairs } from '../compare.ts'
import { type Figure, ratioFigure } from '../figure.ts'
import { repositoryCount } from '../fill-registry.ts'
import { type Ground, runs } from '../start-ground.ts'
import { curl } from '../timed-command.ts'

const limit = 1.5

function expectAll(count: number): void {
  if (count !== repositoryCount) throw new Error(`${count} repositories were listed, not ${repositoryCount}.`)
}

/** Page by page, each by its own curl. */
async function oursMs(app: string, host: string): Promise<number> {
  let [totalMs, count] = [0, 0]
  let cursor: string | undefined
  do {
    const { stdout, wallMs } = await curl(app + apiUrl('repositories', { registry: host, cursor }))
    const page = JSON.parse(stdout) as RepositoriesAnswer
    if (!page.listable) throw new Error(`${host} is said not to list: ${page.reason}`)
    totalMs += wallMs
    count += page.repositories.length
    cursor = page.next
  } while (cursor !== undefined)
  expectAll(count)
  return totalMs
}

const nextTarget = /^link: <([^>]+)>; *rel="?next"?/im

async function theirsMs(host: string): Promise<number> {
  let [totalMs, count] = [0, 0]
  let target: string | undefined = '/v2/_catalog?n=1000'
  while (target !== undefined) {
    const { stdout, wallMs } = await curl(new URL(target, `http://${host}`).href, '--include')
    const [head = '', body = ''] = stdout.split('\r\n\r\n')
    totalMs += wallMs
    count += (JSON.parse(body) as { readonly repositories: readonly string[] }).repositories.length
    target = nextTarget.exec(head)?.[1]
  }
  expectAll(count)
  return totalMs
}

/** All repositories of a registry, 1,000 a page. */
export async function repositories(ground: Ground, host: string): Promise<readonly Figure[]> {
  const pair = { ours: () => oursMs(ground.app, host), theirs: () => theirsMs(host) }
  const comparison = await comparePairs(Array.from({ length: runs }, () => pair))
  return [ratioFigure('5,015 repositories; curl _catalog?n=1000', comparison, limit)]
}
