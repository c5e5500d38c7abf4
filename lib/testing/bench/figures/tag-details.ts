import type { TagsAnswer } from '../../../contract/tags.ts'
import { apiUrl } from '../../../routes/api.ts'
import { comparePairs } from '../compare.ts'
import { type Figure, ratioFigure } from '../figure.ts'
import { imagesRepository, namesRepository, tagCount, tagOf } from '../fill-registry.ts'
import { type Ground, runs } from '../start-ground.ts'
import { curl, timedCommand } from '../timed-command.ts'

/** At least ten times as fast. */
const limit = 0.1

/** Tags that skopeo is run for; the time for all is extrapolated. */
const sampled = 60

const isComplete = ({ details }: TagsAnswer['rows'][number]) =>
  details?.digest !== undefined &&
  details.sizeBytes !== undefined &&
  details.created !== undefined &&
  details.platforms.length > 0

async function oursMs(ground: Ground, repository: string): Promise<number> {
  const query = { repository, limit: tagCount, kind: 'all', details: 1 }
  const { stdout, wallMs } = await curl(ground.app + apiUrl('tags', query))
  const complete = (JSON.parse(stdout) as TagsAnswer).rows.filter(isComplete).length
  if (complete !== tagCount) throw new Error(`${complete} of ${tagCount} tags have all details.`)
  return wallMs
}

async function theirsMs({ toolEnv }: Ground, repository: string): Promise<number> {
  const inspect = ['skopeo', 'inspect', '--tls-verify=false', `docker://${repository}:{}`]
  // Spread over the repository, as its 2,000 tags are.
  const tags = Array.from({ length: sampled }, (_, index) => tagOf(Math.floor((index * tagCount) / sampled)))
  const { wallMs } = await timedCommand('xargs', ['-P6', '-I{}', ...inspect], {
    env: toolEnv,
    stdin: `${tags.join('\n')}\n`,
  })
  return (wallMs * tagCount) / sampled
}

function compare(ground: Ground, name: string) {
  const pair = () => {
    const repository = `${ground.takeLarge()}/${name}`
    return { ours: () => oursMs(ground, repository), theirs: () => theirsMs(ground, repository) }
  }
  return comparePairs(Array.from({ length: runs }, pair))
}

/**
 * Digest, size, platforms and date of 2,000 tags that the application never saw. Where each tag is an image of its own,
 * two documents a tag are read, and what is measured is docker-registry: it compiles its routes for every request and
 * clears 4 MiB for every blob. That figure has no limit.
 */
export async function tagDetails(ground: Ground): Promise<readonly Figure[]> {
  return [
    ratioFigure(
      'details of 2,000 tags of one image; xargs -P6 skopeo inspect',
      await compare(ground, namesRepository),
      limit,
    ),
    ratioFigure('details of 2,000 tags of 2,000 images; the same', await compare(ground, imagesRepository)),
  ]
}
