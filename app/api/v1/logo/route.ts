import { readLogo } from '#lib/catalog/read-logo'
import { parseRepository } from '#lib/oci/reference/parse-repository'
import { route } from '#lib/server/route'

/** Opened by itself it is saved, not shown: an SVG is a document that could act. In a page it is only a picture. */
export const GET = route('logo', async (ctx, { repository }) => {
  const { bytes, type } = await readLogo(ctx, parseRepository(repository))
  const fileName = `logo.${type.replace(/^image\/|\+xml$/g, '')}`
  return { body: bytes, contentType: type, isOwnType: true, freshness: 'slow', fileName }
})
