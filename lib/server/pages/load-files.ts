import 'server-only'
import type { Context } from '#lib/context/context'
import type { FileLayer, FilesFacts, FilesPlace } from '#lib/contract/views/files'
import { attempt } from '#lib/errors/attempt'
import { describeEntry } from '#lib/inspect/files/describe-entry'
import { findNode } from '#lib/inspect/files/find-node'
import { listAncestry } from '#lib/inspect/files/list-ancestry'
import { listFiles } from '#lib/inspect/files/list-files'
import { openFile } from '#lib/inspect/files/open-file'
import type { OpenedFiles } from '#lib/inspect/files/open-files'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { Digest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { assertHasFiles } from './assert-has-files.ts'
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

async function loadOpened(ctx: Context, files: OpenedFiles, address: FilesAddress): Promise<FilesFacts['body']> {
  const { path, filter, offset, layer, whole } = address
  const entry = describeEntry(files.tree, findNode(files.tree, path))
  if (entry.type === 'directory') {
    const place = { path, ...(layer !== undefined && { layer: layer as Digest }), ...(whole && { whole }) }
    return { kind: 'directory', filter, listing: listFiles(files, { ...filter, ...place, limit: 1_000 }) }
  }
  const file = await attempt(() => openFile(ctx, files, path))
  if (!file.ok) return { kind: 'entry', entry }
  return { kind: 'file', entry, contents: await readContents(file.value, offset) }
}

/** What a layer removed is part of what it did. */
const withRemoved = (address: FilesAddress): FilesAddress =>
  address.layer === undefined || address.whole ? address : { ...address, filter: { ...address.filter, removed: true } }

async function loadBody(
  ctx: Context,
  loaded: LoadedImage,
  asked: FilesAddress,
): Promise<Pick<FilesFacts, 'body' | 'tree'>> {
  const { platform, layer, waits } = asked
  const files = await openSoon(ctx, loaded.pinned, { platform, upTo: layer, waits })
  if (!files) return { body: { kind: 'reading' } }
  const address = withRemoved(asked)
  const { path, whole, filter } = address
  const choice = {
    path,
    ...(filter.removed && { removed: true }),
    ...(layer !== undefined && { layer: layer as Digest }),
    ...(whole && { whole }),
  }
  return { body: await loadOpened(ctx, files, address), tree: listAncestry(files, choice, treeWindowSize) }
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
  return { place, now: ctx.now(), layers: layersOf(loaded), ...(await loadBody(ctx, loaded, address)) }
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
