import type { TagsAnswer } from '../../../contract/tags.ts'
import { apiUrl } from '../../../routes/api.ts'
import { comparePairs } from '../compare.ts'
import { type Figure, ratioFigure } from '../figure.ts'
import { imagesRepository, tagCount } from '../fill-registry.ts'
import { type Ground, runs } from '../start-ground.ts'
import { curl } from '../timed-command.ts'

const limit = 2

function expectAll(count: number): void {
  if (count !== tagCount) throw new Error(`${count} tags were listed, not ${tagCount}.`)
}

function pair(ground: Ground) {
  const host = ground.takeLarge()
  const query = { repository: `${host}/${imagesRepository}`, limit: tagCount, kind: 'all' }
  return {
    ours: async () => {
      const { stdout, wallMs } = await curl(ground.app + apiUrl('tags', query))
      expectAll((JSON.parse(stdout) as TagsAnswer).rows.length)
      return wallMs
    },
    theirs: async () => {
      const { stdout, wallMs } = await curl(`http://${host}/v2/${imagesRepository}/tags/list`)
      expectAll((JSON.parse(stdout) as { readonly tags: readonly string[] }).tags.length)
      return wallMs
    },
  }
}

/** 2,000 names, sorted as versions, of a repository that the application never listed. */
export async function tagNames(ground: Ground): Promise<readonly Figure[]> {
  const comparison = await comparePairs(Array.from({ length: runs }, () => pair(ground)))
  return [ratioFigure('names of 2,000 tags; curl tags/list', comparison, limit)]
}
