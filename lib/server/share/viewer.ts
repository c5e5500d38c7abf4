import 'server-only'
import type { Context } from '#lib/context/context'
import { AppError } from '#lib/errors/app-error'
import { type Attempt, attempt } from '#lib/errors/attempt'
import type { Locale } from '#lib/messages/locale'
import { say } from '#lib/messages/say'
import { createContext } from '../create-context.ts'
import type { Services } from '../create-services.ts'

/**
 * Who looks at a card, badge or frame of ours.
 *
 * `anyone`: public mode reads no login, so that what it shows is for everybody and may stand on any page.
 * `owner`: a personal Portolan on loopback, asked by its own pages, by a program or by the address bar: sees what the
 * owner's logins may see, and stays on our own pages.
 * `other-site`: a personal Portolan, asked by a page of another site that the owner has open. Even the size of a picture
 * would tell that site about private images and about the network, so it gets the same answer for every reference,
 * and no registry is asked.
 */
export type Viewer = 'anyone' | 'owner' | 'other-site'

/** https://www.w3.org/TR/fetch-metadata/: programs send no such header. */
export function viewerOf(request: Request, { settings }: Pick<Services, 'settings'>): Viewer {
  if (settings.mode === 'public') return 'anyone'
  const site = request.headers.get('sec-fetch-site')
  const followsLink = request.headers.get('sec-fetch-dest') === 'document'
  return site === null || site === 'same-origin' || site === 'none' || followsLink ? 'owner' : 'other-site'
}

/** Whether what the viewer gets may be shown on pages of other sites. */
export const mayBeEmbedded = (viewer: Viewer): boolean => viewer !== 'owner'

interface Reading {
  readonly viewer: Viewer
  readonly services: Services
  readonly signal: AbortSignal
  readonly locale: Locale
}

/** Says nothing of what was asked for. */
const signIn = (cause?: unknown) =>
  new AppError('unauthorized', say`Sign in to see this.`, { hint: say`Open the link in Portolan.`, cause })

/**
 * What `load` reads with the rights of the viewer; every expected failure is a value. What the registry said to a viewer
 * without rights is left out: it may name what exists.
 */
export async function readFor<T>(
  { viewer, services, signal, locale }: Reading,
  load: (ctx: Context) => Promise<T>,
): Promise<Attempt<T>> {
  if (viewer === 'other-site') return { ok: false, error: signIn() }
  const read = await attempt(async () => load(await createContext(services, signal, locale)))
  return !read.ok && read.error.code === 'unauthorized' ? { ok: false, error: signIn(read.error) } : read
}
