import 'server-only'
import type { Context } from '#lib/context/context'
import type { FileRow, FilesQuery } from '#lib/contract/files'
import type { FileContents } from '#lib/contract/views/file-contents'
import type { FileLayer, FilesFacts, FilesPlace } from '#lib/contract/views/files'
import { attempt } from '#lib/errors/attempt'
import { fileCommands } from '#lib/format/file-commands'
import type { CommandTarget, ShownCommand } from '#lib/format/shown-commands'
import { describeEntry } from '#lib/inspect/files/describe-entry'
import { findInterpreter } from '#lib/inspect/files/find-interpreter'
import { findLibrary } from '#lib/inspect/files/find-library'
import { findNode } from '#lib/inspect/files/find-node'
import { pathOf } from '#lib/inspect/files/find-program'
import { listAncestry } from '#lib/inspect/files/list-ancestry'
import { listFiles } from '#lib/inspect/files/list-files'
import { measureSpace } from '#lib/inspect/files/measure-space'
import { openFile } from '#lib/inspect/files/open-file'
import type { OpenedFiles } from '#lib/inspect/files/open-files'
import { pathOfAddress } from '#lib/inspect/files/path-address'
import { startFacts } from '#lib/inspect/files/start-facts'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { ExecutionConfig } from '#lib/oci/config/types'
import type { Digest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { assertHasFiles } from './assert-has-files.ts'
import { commandTarget } from './command-target.ts'
import { readContents } from './file-contents.ts'
import { type FilesAddress, readFilesAddress } from './files-address.ts'
import type { ImagePageProps } from './image-address.ts'
import { type ImagePage, imagePageOf } from './load-image-page.ts'
import type { LoadedImage } from './loaded-image.ts'
import { openSoon } from './open-soon.ts'

function layersOf({ image }: LoadedImage): readonly FileLayer[] {
  if (!image.ok || image.value.chosen.manifest.kind !== 'image' || !image.value.config) return []
  const { layers } = image.value.chosen.manifest
  const { lines } = reconstructContainerfile(image.value.config.value, layers)
  return layers.map(({ digest, sizeBytes }, index) => {
    const text = lines.find(line => line.layerIndex === index)?.text
    return { digest, sizeBytes, ...(text !== undefined && { text }) }
  })
}

/** Entries of one directory that the tree asks for at a time. */
const treeWindowSize = 100

async function loadDirectory(ctx: Context, files: OpenedFiles, shown: Shown): Promise<FilesFacts['body']> {
  const { entry, execution, address, choice } = shown
  if (address.view === 'space') return { kind: 'space', entry, space: await measureSpace(files, address.path) }
  const { filter } = address
  const start = entry.path === '' && execution ? await startFacts(ctx, files, execution) : undefined
  return {
    kind: 'directory',
    filter,
    listing: await listFiles(files, { ...filter, ...choice, limit: 1_000 }),
    ...(start && { start }),
  }
}

async function loadFile(ctx: Context, files: OpenedFiles, shown: Shown): Promise<FilesFacts['body']> {
  const { entry, execution, address } = shown
  const target = entry.type === 'symlink' ? pathOf(files.tree, `/${pathOfAddress(entry.path)}`) : undefined
  const file = await attempt(() => openFile(ctx, files, address.path))
  if (!file.ok) return { kind: 'entry', entry, ...(target !== undefined && { target }) }
  const name = entry.path.slice(entry.path.lastIndexOf('/') + 1)
  const read = await readContents(file.value, { name, asked: address.view, offset: address.offset })
  const contents = withLibraries(files, read.contents, entry)
  const interpreter =
    contents.kind === 'text' && execution ? findInterpreter(files.tree, contents.text, execution) : undefined
  return {
    kind: 'file',
    entry,
    ...read,
    contents,
    ...(target !== undefined && { target }),
    ...(interpreter && { interpreter }),
  }
}

/** Libraries lead to the files they are. */
function withLibraries({ tree }: OpenedFiles, contents: FileContents, { path }: FileRow): FileContents {
  if (contents.kind !== 'elf') return contents
  const wanted = { path: pathOfAddress(path), searchPaths: contents.searchPaths, machine: contents.machine }
  return { ...contents, needed: contents.needed.map(({ text }) => findLibrary(tree, text, wanted)) }
}

/** Layers that have something at a path or below it. */
const layersWith = ({ tree, layers }: OpenedFiles, path: string): readonly Digest[] =>
  layers.flatMap(({ descriptor }, index) => (tree.layers[index]?.find(path) === undefined ? [] : [descriptor.digest]))

function commandsOf(files: OpenedFiles, { entry, target }: Shown): readonly ShownCommand[] {
  const path = pathOfAddress(entry.path)
  const own = files.layers[entry.layer]?.descriptor.digest
  const isDirectory = entry.type === 'directory'
  // A hard link is nothing without the file it links to.
  const layers = isDirectory ? layersWith(files, path) : own && entry.type !== 'hardlink' ? [own] : []
  return fileCommands(target, { path, isDirectory, layers })
}

/** What a layer removed is part of what it did. */
const withRemoved = (address: FilesAddress): FilesAddress =>
  address.layer === undefined || address.whole ? address : { ...address, filter: { ...address.filter, removed: true } }

/** What a page of files shows of those that are opened. */
interface Shown {
  readonly entry: FileRow
  readonly address: FilesAddress
  readonly choice: Pick<FilesQuery, 'path' | 'layer' | 'whole' | 'removed'>
  readonly execution: ExecutionConfig | undefined
  readonly target: CommandTarget
}

type Opened = Pick<FilesFacts, 'body' | 'tree' | 'commands'>

async function loadOpened({ ctx, pinned, image, ...loaded }: LoadedImage, asked: FilesAddress): Promise<Opened> {
  const { platform, layer, waits } = asked
  const files = await openSoon(ctx, pinned, { platform, upTo: layer, waits })
  if (!files) return { body: { kind: 'reading' }, commands: [] }
  const address = withRemoved(asked)
  const { path, whole, filter } = address
  const known = await ctx.describeRegistry(pinned.registry)
  const shown: Shown = {
    address,
    entry: describeEntry(files.tree, findNode(files.tree, path)),
    choice: {
      path,
      ...(filter.removed && { removed: true }),
      ...(layer !== undefined && { layer: layer as Digest }),
      ...(whole && { whole }),
    },
    execution: image.ok ? image.value.config?.value.execution : undefined,
    target: commandTarget({ ctx, pinned, image, ...loaded }, known, 'image'),
  }
  return {
    body: await (shown.entry.type === 'directory' ? loadDirectory : loadFile)(ctx, files, shown),
    tree: await listAncestry(files, shown.choice, treeWindowSize),
    commands: commandsOf(files, shown),
  }
}

async function loadFiles(loaded: LoadedImage, address: FilesAddress): Promise<FilesFacts> {
  const { ctx, pinned, image } = loaded
  if (!image.ok) throw image.error
  const { indexes, platform } = image.value
  assertHasFiles(image.value)
  const place: FilesPlace = {
    reference: pinned,
    path: address.path,
    ...(indexes.length > 0 && platform && { platform: formatPlatform(platform) }),
    ...(address.layer !== undefined && { layer: address.layer }),
    ...(address.whole && { whole: true }),
  }
  return { place, now: ctx.now(), layers: layersOf(loaded), ...(await loadOpened(loaded, address)) }
}

/** Everything a page of `/files` shows; every expected failure is a value in `body`. */
export async function loadFilesPage(props: ImagePageProps): Promise<ImagePage<FilesFacts>> {
  const address = await readFilesAddress(props)
  if (!address.ok) return { body: address }
  const { path, layer } = address.value
  const page = await imagePageOf('files', address.value, loaded => loadFiles(loaded, address.value))
  if (!page.frame) return page
  return { ...page, frame: { ...page.frame, place: { path, ...(layer !== undefined && { layer }) } } }
}
