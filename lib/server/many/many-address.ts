import 'server-only'
import type { Context } from '#lib/context/context'
import type { ManyPlace } from '#lib/contract/views/many'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { type ChosenImages, parseChosenImages } from '#lib/routes/chosen-images'
import type { PageProps } from '../pages/page-props.ts'

export type ManyProps = PageProps<Record<string, never>>
export type ManySearch = Awaited<ManyProps['searchParams']>

/** A form without a script sends one `tags=` for each box that is ticked. */
const joined = (value: string | string[] | undefined) => (Array.isArray(value) ? value.join(',') : value)

export const readChosen = ({ repository, tags }: ManySearch): Promise<Attempt<ChosenImages>> =>
  attempt(() => parseChosenImages({ repository: joined(repository), tags: joined(tags) }))

/** What the frame of a page about many images tells. */
export async function manyPlace(ctx: Context, chosen: ChosenImages, platform: string | undefined): Promise<ManyPlace> {
  const hosts = new Set([...chosen.repositories, ...chosen.references].map(({ registry }) => registry))
  const known = await Promise.all([...hosts].map(host => ctx.describeRegistry(host)))
  return {
    chosen,
    now: ctx.now(),
    plainHosts: Object.fromEntries(
      known.flatMap(({ host, commandHost }) => (commandHost === undefined ? [] : [[host, commandHost]])),
    ),
    ...(platform && { platform }),
  }
}
