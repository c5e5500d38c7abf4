import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { parseReference } from '#lib/oci/reference/parse-reference'
import { parseRegistry } from '#lib/oci/reference/parse-registry'
import { registryPage } from '#lib/routes/pages'
import { pageOf } from '#lib/routes/parse-page'
import { describeKnownRegistry } from './known-registries.ts'
import { getServices } from './services.ts'

const maxTextLength = 4096

/** Transports that people copy along with a reference. https://github.com/containers/image/blob/main/docs/containers-transports.5.md */
const transport = /^(docker|oci):\/\//

/** A lone host: with a port it can be nothing else that makes sense, without one it must be known. */
async function namesRegistry(text: string): Promise<boolean> {
  if (text.includes('/') || !/^[\w.[\]:-]+$/.test(text)) return false
  if (/^(localhost|[\w-]+(\.[\w-]+)+|\[[0-9a-f:]+\]):\d{1,5}$/i.test(text) || text === 'localhost') return true
  const known = await describeKnownRegistry(await getServices(), text)
  return known.origin !== 'address bar'
}

/**
 * The page for whatever was typed: a reference, a repository or a registry. `registry` is the host of the field it
 * was typed into, for names without one. Throws `invalid-reference` with what is wrong.
 */
export async function openText(text: string, registry?: string): Promise<string> {
  const wanted = text.slice(0, maxTextLength).trim().replace(transport, '')
  if (wanted === '')
    throw new AppError('invalid-reference', 'Nothing was typed.', {
      hint: 'Paste an image reference, for example quay.io/podman/hello:latest.',
    })
  if (registry !== undefined) {
    const host = parseRegistry(registry)
    return pageOf(parseReference(wanted.startsWith(`${host}/`) ? wanted : `${host}/${wanted}`))
  }
  if (await namesRegistry(wanted)) return registryPage(parseRegistry(wanted))
  return pageOf(parseReference(wanted))
}
