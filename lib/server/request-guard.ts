import 'server-only'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import { ipVersion } from '#lib/registry/egress/ip-version'

export interface GuardSettings {
  readonly mode: 'personal' | 'public'
  /** Origin people reach this server under, in public mode. */
  readonly publicUrl?: string | undefined
  /** Address listened on; loopback where it is not said. */
  readonly listen?: string
}

const loopbackNames = /^(localhost|127(?:\.\d{1,3}){3}|\[::1\])$/i

/** Where a personal Portolan listens beyond loopback it is opened by its address, which no other site's name is. */
const isExposedAddress = (name: string, { listen = '127.0.0.1' }: GuardSettings): boolean =>
  !loopbackNames.test(listen) && listen !== '::1' && ipVersion(name.replace(/^\[|\]$/g, '')) !== 0

/**
 * Refuses a Host that is not ours. A page of another site that makes its own name resolve to 127.0.0.1 (DNS
 * rebinding) is stopped here: its requests still carry the other site's name.
 */
export function assertOwnHost(host: string | null, settings: GuardSettings): void {
  const name = (host ?? '').replace(/:\d+$/, '')
  if (settings.publicUrl && host === new URL(settings.publicUrl).host) return
  if (settings.mode === 'personal' && (loopbackNames.test(name) || isExposedAddress(name, settings))) return
  throw new AppError('forbidden-address', say`Portolan does not answer under this host name.`, {
    hint:
      settings.mode === 'personal'
        ? say`Open it as http://localhost or http://127.0.0.1 with its port.`
        : say`Open it under the public URL that it is configured with.`,
  })
}

/** Programs send no Sec-Fetch-Site; browsers always do. Other sites may link to pages, never call the API. */
export function assertSameSite(request: Request): void {
  const site = request.headers.get('sec-fetch-site')
  if (site === null || site === 'same-origin' || site === 'none') return
  throw new AppError('forbidden-address', say`Other sites may not call this API.`, {
    hint: say`Call it from a program on this machine, or from Portolan’s own pages.`,
  })
}

/** A change needs proof that our own page asked: exact Origin and Sec-Fetch-Site; `null` and missing are refused. */
export function assertSameOrigin(request: Request, settings: GuardSettings): void {
  const origin = request.headers.get('origin')
  const host = request.headers.get('host')
  const published = settings.publicUrl ? new URL(settings.publicUrl) : undefined
  const own = published?.host === host ? published?.origin : `http://${host}`
  if (origin === own && request.headers.get('sec-fetch-site') === 'same-origin') return
  throw new AppError('forbidden-address', say`Only Portolan’s own pages may change something.`, {
    hint: say`Use the button on the page.`,
  })
}
