import { markdownLink } from '#lib/format/markdown-link'
import { embedFrame, embedSizePx } from '#lib/format/share/embed-frame'
import { type AddressState, carryAddress } from '#lib/routes/carry-address'
import { lineFragment, parseLineFragment } from '#lib/routes/line-fragment'
import type { ShareTarget } from './share-target.ts'

export type ShareKind = 'pinned' | 'named' | 'markdown' | 'byName' | 'byDigest' | 'badges' | 'embed'

/** One thing to copy. */
export interface ShareRow {
  readonly kind: ShareKind
  readonly text: string
}

/** What of `location` a link takes over. */
export interface ReaderAddress extends AddressState {
  readonly origin: string
}

export interface Shares {
  /** With the lines, where the address names some. */
  readonly title: string
  /** The link that stays true the longest. */
  readonly link: string
  /** In the order in which they are offered. */
  readonly rows: readonly ShareRow[]
}

/** Everything that can be copied of a page, from where the reader is on it. */
export function shareRows(target: ShareTarget, address: ReaderAddress): Shares {
  const absolute = (page: string | undefined) => page && address.origin + carryAddress(page, address)
  const [pinned, named] = [absolute(target.pinned), absolute(target.named)]
  const link = pinned ?? named ?? address.origin
  const lines = parseLineFragment(address.hash)
  const title = lines ? `${target.title} ${lineFragment(lines).slice(1)}` : target.title
  const badges = target.badges?.map(
    ({ what, path }) => `[!${markdownLink(`${what} of ${target.title}`, address.origin + path)}](${link})`,
  )
  const texts: readonly (readonly [ShareKind, string | undefined])[] = [
    ['pinned', pinned],
    ['named', named],
    ['markdown', markdownLink(title, link)],
    ['byName', target.byName],
    ['byDigest', target.byDigest],
    ['badges', badges?.join(' ')],
    ['embed', target.embed && embedFrame(address.origin + target.embed, target.title, embedSizePx)],
  ]
  return { title, link, rows: texts.flatMap(([kind, text]) => (text === undefined ? [] : [{ kind, text }])) }
}

/** Whether nobody but the reader can open links to this address. */
export const isOwnMachine = (hostname: string): boolean =>
  /^(?:localhost|.+\.localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname)
