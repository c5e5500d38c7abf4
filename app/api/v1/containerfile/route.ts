import { readContainerfile } from '#lib/inspect/read-containerfile'
import { tell } from '#lib/messages/tell'
import { told } from '#lib/server/answer'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('containerfile', async (ctx, { ref, platform }) => {
  const reference = toReference(ref)
  const { dialect, lines, notes } = await readContainerfile(ctx, reference, platform)
  const text = lines.map(line => `${line.text}\n`).join('')
  const { locale } = ctx
  const answer = {
    text,
    dialect,
    lines: lines.map(({ comment, ...line }) => ({ ...line, ...(comment && { comment: tell(comment, locale) }) })),
    notes: notes.map(note => tell(note, locale)),
  }
  const etag = reference.digest && `${reference.digest}-${locale}`
  return { ...told(answer, ctx, freshnessOf(reference)), ...(etag && { etag }) }
})
