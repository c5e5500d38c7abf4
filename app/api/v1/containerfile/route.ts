import { readContainerfile } from '#lib/inspect/read-containerfile'
import { json } from '#lib/server/answer'
import { freshnessOf, route, toReference } from '#lib/server/route'

export const GET = route('containerfile', async (ctx, { ref, platform }) => {
  const reference = toReference(ref)
  const { dialect, lines, notes } = await readContainerfile(ctx, reference, platform)
  const text = lines.map(line => `${line.text}\n`).join('')
  return json({ text, dialect, lines, notes }, freshnessOf(reference), reference.digest)
})
