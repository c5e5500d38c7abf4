import { apiUrl } from '../../../routes/api.ts'
import { comparePairs } from '../compare.ts'
import { type Figure, ratioFigure } from '../figure.ts'
import { type Ground, runs } from '../start-ground.ts'
import { timedCommand } from '../timed-command.ts'

const limit = 0.8

/** Tags of the lab's open registry. */
const images = [
  { what: 'an image', path: 'course/httpd:1.1' },
  { what: 'an index', path: 'course/multi:1' },
] as const

/** The digest both must agree on: a fast wrong answer is none. */
const digestOf = (stdout: string) => (JSON.parse(stdout) as { readonly Digest: string }).Digest

function pair(ground: Ground, path: string) {
  const { host } = ground.takeDelayed()
  const digests = new Set<string>()
  const agreed = (stdout: string, wallMs: number) => {
    digests.add(digestOf(stdout))
    if (digests.size > 1) throw new Error(`Two digests of ${path}: ${[...digests].join(', ')}.`)
    return wallMs
  }
  return {
    // No curl in front: starting a program is part of skopeo, and no part of a service.
    ours: async () => {
      const startedMs = performance.now()
      const response = await fetch(ground.app + apiUrl('inspect', { ref: `${host}/${path}` }))
      const text = await response.text()
      return agreed(text, performance.now() - startedMs)
    },
    theirs: async () => {
      const args = ['inspect', '--no-tags', '--tls-verify=false', `docker://${host}/${path}`]
      const { stdout, wallMs } = await timedCommand('skopeo', args, { env: ground.toolEnv })
      return agreed(stdout, wallMs)
    },
  }
}

/** Everything about an image of a registry that the application never talked to, 20 ms away. */
export async function inspectCold(ground: Ground): Promise<readonly Figure[]> {
  const figures: Figure[] = []
  for (const { what, path } of images) {
    const comparison = await comparePairs(Array.from({ length: runs }, () => pair(ground, path)))
    figures.push(ratioFigure(`inspect ${what} first, 20 ms away; skopeo inspect -n`, comparison, limit))
  }
  return figures
}
