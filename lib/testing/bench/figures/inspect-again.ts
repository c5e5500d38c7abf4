import { apiUrl } from '../../../routes/api.ts'
import { exactFigure, type Figure } from '../figure.ts'
import { type Ground, runs } from '../start-ground.ts'
import { curl } from '../timed-command.ts'

const image = 'course/httpd'

/** What the registry is asked when the application is asked for `ref` once more, `none` for nothing. */
async function askedAgain(ground: Ground): Promise<{ readonly byTag: string; readonly byDigest: string }> {
  const proxy = ground.takeDelayed()
  const inspect = async (reference: string) => {
    const { stdout } = await curl(ground.app + apiUrl('inspect', { ref: `${proxy.host}/${image}${reference}` }))
    return JSON.parse(stdout) as { readonly Digest: string }
  }
  const counted = async (reference: string) => {
    proxy.forgetCounts()
    await inspect(reference)
    return proxy.counted() || 'none'
  }
  const { Digest: digest } = await inspect(':1.1')
  const byTag = await counted(':1.1')
  await inspect(`@${digest}`)
  return { byTag, byDigest: await counted(`@${digest}`) }
}

/** Requests that a second look at an image costs its registry. */
export async function inspectAgain(ground: Ground): Promise<readonly Figure[]> {
  const seen: Awaited<ReturnType<typeof askedAgain>>[] = []
  for (let run = 0; run < runs; run += 1) seen.push(await askedAgain(ground))
  return [
    exactFigure(
      'inspect by digest again: upstream requests',
      seen.map(({ byDigest }) => byDigest),
      'none',
    ),
    exactFigure(
      'inspect by tag again: upstream requests',
      seen.map(({ byTag }) => byTag),
      '1 HEAD',
    ),
  ]
}
