import { say } from '#lib/messages/say'
import type { Digest } from '#lib/oci/digest/digest'
import { shellQuote } from './shell-quote.ts'
import { type CommandTarget, commandLine, commandWords, type ShownCommand } from './shown-commands.ts'

/** A path of an image, as commands name it. */
export interface CommandPath {
  /** Without a slash at either end; empty for the root. */
  readonly path: string
  readonly isDirectory: boolean
  /** Layers that have something of it, base first. */
  readonly layers: readonly Digest[]
}

/** Blobs in a `dir:` of containers/image are named by their digest without its algorithm. */
const blobName = (digest: Digest) => digest.slice(digest.indexOf(':') + 1)

/** `oc image extract --help`: a source that ends with a slash is the contents of a directory. */
function withOpenShift(target: CommandTarget, { path, isDirectory }: CommandPath): ShownCommand {
  const { ocFilter, ocInsecure, image } = commandWords(target)
  const name = path.slice(path.lastIndexOf('/') + 1) || 'rootfs'
  const folder = shellQuote(name)
  const source = isDirectory ? `/${path}${path === '' ? '' : '/'}` : `/${path}`
  const extract = commandLine(
    ...['oc', 'image', 'extract', ocFilter, ocInsecure, image],
    ...['--path', shellQuote(`${source}:${isDirectory ? name : '.'}`)],
  )
  return {
    purpose: say`The same with the OpenShift client`,
    command: isDirectory ? `mkdir -p ${folder} && ${extract}` : extract,
  }
}

/** `--no-anchored`: archives write paths with or without `./`. */
const member = (path: string) => (path === '' ? '' : ` --no-anchored ${shellQuote(path)}`)

function withTar(target: CommandTarget, { path, isDirectory, layers }: CommandPath): ShownCommand {
  const { skopeoPlatform, noTls, image } = commandWords(target)
  const copy = commandLine('skopeo', skopeoPlatform, 'copy', noTls, `docker://${image}`, 'dir:image')
  const blobs = layers.map(blobName)
  if (!isDirectory)
    return {
      purpose: say`The file with skopeo and tar`,
      command: `${copy} && tar -xf image/${blobs.at(-1)}${member(path)}`,
    }
  return {
    purpose: say`The directory with skopeo and tar, without regard to what later layers removed`,
    command: `${copy} && for layer in ${blobs.join(' ')}; do tar -xf image/$layer${member(path)}; done`,
  }
}

/** Commands that get a file or a directory out of an image; none for names that cannot be written in a terminal. */
export function fileCommands(target: CommandTarget, path: CommandPath): readonly ShownCommand[] {
  if (/[\p{C}\p{Zl}\p{Zp}]/u.test(path.path)) return []
  const commands = [withOpenShift(target, path)]
  return path.layers.length === 0 ? commands : [...commands, withTar(target, path)]
}
