import { type Sentence, say } from '#lib/messages/say'
import { isDigest } from '../digest/digest.ts'
import { readCommands } from './commands/read-commands.ts'
import { isContainerfile, readContainerfile } from './files/read-containerfile.ts'
import { readYaml } from './files/read-yaml.ts'
import { FoundImages } from './found-images.ts'
import { readImage } from './read-image.ts'
import { type FileKind, maxPasteLength, type Paste } from './types.ts'
import { readPurl } from './web/read-purl.ts'
import { readUrl } from './web/read-url.ts'

const unknown = (why: Sentence, hint?: Sentence): Paste => ({
  kind: 'unknown',
  why,
  ...(hint !== undefined && { hint }),
})

/** Characters that could reshape the sentence around them do not show as themselves. */
const quoted = (text: string) => `“${text.slice(0, 80).replace(/\p{C}/gu, '\u{fffd}')}${text.length > 80 ? '…' : ''}”`

/** Pairs that people copy along with what they enclose. */
const enclosures: Readonly<Record<string, string>> = { '"': '"', "'": "'", '`': '`', '<': '>', '“': '”', '‘': '’' }

function withoutEnclosure(text: string): string {
  const trimmed = text.replace(/[,;]$/, '')
  const closing = enclosures[trimmed.charAt(0)]
  const encloses = closing !== undefined && trimmed.length > 1 && trimmed.endsWith(closing)
  return encloses && !trimmed.slice(1, -1).includes(closing) ? trimmed.slice(1, -1).trim() : trimmed
}

/** A host that can be nothing else: with a port, or `localhost`. */
const certainHost = /^(?:localhost|(?:localhost|[a-z0-9-]+(?:\.[a-z0-9-]+)+|\[[0-9a-f:]+\]):\d{1,5})\/?$/i
/** A dotted word that can be a host and a short name. */
const possibleHost = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/
const longestHost = 262

/** More words or lines than a list has that somebody reads. */
const maxWords = 10_000
/** Files of 1 MiB that say anything have fewer lines; what comes after so many is left out. */
const maxLines = 30_000

/** `docker://`, `oci://` as podman, skopeo and Helm write them. */
const transport = /^(?:docker|oci):\/\/(?!\/)/

/** One image makes a file's table pointless where no file was pasted. */
function single(found: FoundImages, file: FileKind): Paste {
  const [first, ...others] = found.list()
  if (!first || others.length > 0) return found.paste(file)
  const { reference, shortName, platform } = first
  if (!reference) return unknown(say`${quoted(first.text)} is not an image reference.`, first.problem)
  return { kind: 'reference', reference, ...(shortName !== undefined && { shortName }), ...(platform && { platform }) }
}

function readShell(text: string, isFile: boolean): Paste | undefined {
  const { found, hosts, calls, idle } = readCommands(text)
  if (calls === 0) return undefined
  if (found.size > 0) return isFile && calls > 1 ? found.paste('commands') : single(found, 'commands')
  const [host] = hosts
  if (host !== undefined) return hostPaste(host)
  return unknown(
    idle === undefined
      ? say`The pasted command names no image that Portolan can find.`
      : say`The command ${quoted(idle)} names no image that Portolan can find.`,
    say`Paste the image’s reference alone.`,
  )
}

function hostPaste(text: string): Paste {
  const host = text.replace(/^https?:\/\//, '').replace(/\/.*$/s, '')
  const reading = readImage(`${host.slice(0, longestHost)}/x`)
  return reading.ok && reading.image.shortName === undefined
    ? { kind: 'registry', host: reading.image.reference.registry }
    : unknown(say`${quoted(host)} is not the host of a registry.`)
}

/** A reference, or a registry's host. */
function readName(text: string): Paste {
  if (text.length <= longestHost && certainHost.test(text)) return hostPaste(text)
  if (text.endsWith('/') && possibleHost.test(text.slice(0, -1))) return hostPaste(text)
  const explicit = transport.test(text)
  const reading = readImage(explicit ? text.replace(transport, '') : text, { shortNames: !explicit })
  if (!reading.ok) return unknown(say`${quoted(text)} is not an image reference.`, reading.problem)
  const host = text.length <= longestHost && possibleHost.test(text)
  return { kind: 'reference', ...reading.image, ...(host && { host: text }) }
}

function readLine(line: string): Paste {
  const text = withoutEnclosure(line)
  const digest = /^[a-f0-9]{64}$/.test(text) ? `sha256:${text}` : text.replace(/^@/, '')
  if (/^(?:@|sha\d+:|[a-f0-9]{64}$)/.test(text) && isDigest(digest)) return { kind: 'digest', digest }
  if (/^pkg:/i.test(text)) return readPurl(text)
  if (/^https?:\/\//i.test(text)) return readUrl(text)
  if (/\s/.test(text) && isContainerfile(text)) return single(readContainerfile(text), 'containerfile')
  const command = /\s/.test(text) ? readShell(line, false) : undefined
  if (command) return command
  if (looksLikeYaml(text)) {
    const { file, found } = readYaml(text)
    if (found.size > 0) return single(found, file)
  }
  return orWords(text, /\s/.test(text) ? readEach(text.split(/[\s,]+/, maxWords), () => 1) : readName(text))
}

/** Neither a list of references nor a broken one: letters, and what names are divided by. */
const words = /^[\p{L}\p{N}]+(?:[ ._/-]+[\p{L}\p{N}]+)*$/u
const longestWords = 256

const orWords = (text: string, paste: Paste): Paste =>
  paste.kind === 'unknown' && text.length <= longestWords && words.test(text) ? { ...paste, isWords: true } : paste

/** Whether the first line that says something could be YAML's or JSON's. */
const looksLikeYaml = (text: string): boolean =>
  /^(?:[ \t]*(?:#[^\n]*)?\r?\n)*(?:---|%YAML|[ \t]*(?:[{[]|- |["']?[\w./$-]+["']?[ \t]*:(?:[ \t\r\n]|$)))/.test(text)

/** Lines or words that are each a reference. */
function readEach(words: readonly string[], lineOf: (index: number) => number): Paste {
  const found = new FoundImages()
  for (const [index, text] of words.entries()) {
    if (text === '' || text.startsWith('#')) continue
    const name = withoutEnclosure(text).replace(transport, '')
    // A word of prose is a short name by its letters: in a list only what cannot be prose counts.
    if (!/[/:@]/.test(name) || !readImage(name).ok)
      return unknown(
        say`No image reference, command, file or address was recognised in this text.`,
        found.size > 0 ? say`${quoted(name)} is not a reference with a registry, a tag or a digest.` : undefined,
      )
    found.add('list', lineOf(index), name)
  }
  return found.paste('list')
}

/** The text up to its last line that is read; undefined where that is all of it. */
function firstLines(text: string): string | undefined {
  let end = -1
  for (let count = 0; count < maxLines; count++) {
    end = text.indexOf('\n', end + 1)
    if (end < 0) return undefined
  }
  return text.slice(0, end)
}

function readFile(text: string): Paste {
  if (isContainerfile(text)) return readContainerfile(text).paste('containerfile')
  if (looksLikeYaml(text)) {
    const { file, found } = readYaml(text)
    if (found.size > 0) return found.paste(file)
  }
  return (
    readShell(text, true) ??
    readEach(
      text.split('\n', maxWords).map(line => line.trim()),
      index => index + 1,
    )
  )
}

/**
 * What a pasted text means: a reference, a registry, a digest, a page, or the images of a file or script. Never
 * throws, and takes time linear in the text.
 */
export function readPaste(text: string): Paste {
  if (text.length > maxPasteLength)
    return unknown(say`The text is longer than 1 MiB.`, say`Paste the part of it that names the images.`)
  const trimmed = text.replace(/^\uFEFF/, '').trim()
  if (trimmed === '') return unknown(say`Nothing was typed.`)
  // Line numbers are those of the text as pasted.
  if (!trimmed.includes('\n')) return readLine(trimmed)
  const cut = firstLines(text)
  const paste = readFile((cut ?? text).replace(/^\uFEFF/, ''))
  return cut !== undefined && paste.kind === 'references' ? { ...paste, readLines: maxLines } : paste
}
