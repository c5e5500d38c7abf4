import { say } from '#lib/messages/say'
import type { Translation } from './dialect.ts'

const hashedSource = /^((?:--\S+ )*)((?:file|dir|multi):[0-9a-f]+)(?: in ([\s\S]*))?$/

/**
 * Docker's classic builder and buildah record the digest of what they copied, not its name:
 * `file:09bc… in /dst `. The digest stands in for the name. Undefined for text in another form.
 */
export function restoreCopy(keyword: string, rest: string): Translation | undefined {
  const [, options = '', source, destination = ''] = hashedSource.exec(rest.trimEnd()) ?? []
  if (source === undefined) return undefined
  return {
    text: [keyword, `${options}${source}`, destination.trim()].filter(Boolean).join(' '),
    note: say`The names of copied files are not recorded; file:, dir: and multi: with a digest stand for them.`,
  }
}
