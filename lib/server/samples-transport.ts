import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { EgressRequest, EgressResponse, Transport } from '#lib/registry/egress/types'

type Handler = (request: Request) => Promise<Response>

/** The embedded registry's answer in the shape of an answer from the network. */
function asEgressResponse(response: Response, url: URL): EgressResponse {
  const bytes = async () => new Uint8Array(await response.arrayBuffer())
  return {
    status: response.status,
    url,
    header: name => response.headers.get(name) ?? undefined,
    headers: name => {
      const value = response.headers.get(name)
      return value === null ? [] : [value]
    },
    bytes,
    stream: () => response.body ?? new Blob([]).stream(),
    discard: async () => {
      await response.body?.cancel()
    },
  }
}

/**
 * Reaches the embedded registry in-process: never HTTP to ourselves, and no listener that could be mistaken for ours.
 * Takes requests for `origin` only.
 */
export function samplesTransport(handler: Promise<Handler>, host: string): Transport {
  return async ({ method, url, headers, signal }: EgressRequest) => {
    if (url.hostname !== host)
      throw new AppError('forbidden-address', say`The samples do not lead to another host.`, { host: url.hostname })
    const answer = await (await handler)(
      new Request(url, { method, ...(headers && { headers }), ...(signal && { signal }) }),
    )
    return asEgressResponse(answer, url)
  }
}
