import 'server-only'
import { redirect } from 'next/navigation'
import type { Context } from '#lib/context/context'
import { filesQuery } from '#lib/contract/files'
import type { FileLayer, FilesFacts, FilesFilter, FilesPlace } from '#lib/contract/views/files'
import { type Attempt, attempt } from '#lib/errors/attempt'
import { describeEntry } from '#lib/inspect/files/describe-entry'
import { findNode } from '#lib/inspect/files/find-node'
import { listFiles } from '#lib/inspect/files/list-files'
import { openFile } from '#lib/inspect/files/open-file'
import { reconstructContainerfile } from '#lib/oci/config/containerfile'
import type { Digest } from '#lib/oci/digest/digest'
import { formatPlatform } from '#lib/oci/manifest/platform'
import { formatCanonical } from '#lib/oci/reference/format-reference'
import type { Reference } from '#lib/oci/reference/types'
import { filesPage } from '#lib/routes/pages'
import { parseFilesSegments } from '#lib/routes/parse-page'
import { assertHasFiles } from './assert-has-files.ts'
import { readContents } from './file-contents.ts'
import type { ImagePageProps } from './image-address.ts'
import { type ImagePage, imagePageOf } from './load-image-page.ts'
import type { LoadedImage } from './loaded-image.ts'
import { openSoon } from './open-soon.ts'
import { first } from './page-props.ts'

interface FilesAddress {
  readonly reference: Reference
  readonly path: string
  readonly platform?: string
  readonly layer?: string
  readonly filter: FilesFilter
  /** Which part of a file's bytes is shown. */
  readonly offset: number
  /** A page without JavaScript cannot ask again: it waits for the whole. */
  readonly waits: boolean
}

type Search = Readonly<Record<string, string | string[] | undefined>>

/** A filter that is not one is as if it were not there: the page has to show something. */
function readFilter(search: Search): FilesFilter {
  const known = ['name', 'glob', 'type', 'change', 'removed', 'recursive', 'cursor'] as const
  const entries = known.flatMap(key => {
    const text = first(search[key])
    const parsed = text === undefined || text === '' ? undefined : filesQuery.shape[key].safeParse(text)
    return parsed?.success && parsed.data !== undefined ? [[key, parsed.data] as const] : []
  })
  return { cursor: 0, ...Object.fromEntries(entries) }
}

async function readAddress({ params, searchParams }: ImagePageProps): Promise<Attempt<FilesAddress>> {
  const [{ registry, ref = [] }, search] = await Promise.all([params, searchParams])
  const parsed = await attempt(() => parseFilesSegments({ registry, ref }))
  if (!parsed.ok) return parsed
  const { reference, path } = parsed.value
  const [platform, layer] = [first(search.platform), first(search.layer)]
  const written = [registry, ...ref].map(decodeURIComponent).join('/')
  const canonical = formatCanonical(reference) + (path === '' ? '' : `/${path}`)
  if (written !== canonical) redirect(filesPage(reference, path, { platform, layer }))
  return {
    ok: true,
    value: {
      reference,
      path,
      ...(platform && { platform }),
      ...(layer && { layer }),
      filter: readFilter(search),
      offset: Math.max(0, Number.parseInt(first(search.offset) ?? '0', 10) || 0),
      waits: first(search.wait) === '1',
    },
  }
}

function layersOf({ image }: LoadedImage): readonly FileLayer[] {
  if (!image.ok || image.value.chosen.manifest.kind !== 'image' || !image.value.config) return []
  const { layers } = image.value.chosen.manifest
  const { lines } = reconstructContainerfile(image.value.config.value, layers)
  return layers.map(({ digest, sizeBytes }, index) => {
    const text = lines.find(line => line.layerIndex === index)?.text
    return { digest, sizeBytes, ...(text !== undefined && { text }) }
  })
}

async function loadBody(ctx: Context, loaded: LoadedImage, address: FilesAddress): Promise<FilesFacts['body']> {
  const files = await openSoon(ctx, loaded.pinned, {
    platform: address.platform,
    upTo: address.layer,
    waits: address.waits,
  })
  if (!files) return { kind: 'reading' }
  const { path, filter, offset, layer } = address
  const node = findNode(files.tree, path)
  const entry = describeEntry(files.tree, node)
  if (entry.type === 'directory')
    return {
      kind: 'directory',
      filter,
      listing: listFiles(files, {
        ...filter,
        path,
        limit: 1_000,
        ...(layer !== undefined && { layer: layer as Digest }),
      }),
    }
  const file = await attempt(() => openFile(ctx, files, path))
  if (!file.ok) return { kind: 'entry', entry }
  return { kind: 'file', entry, contents: await readContents(file.value, offset) }
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
  }
  return { place, now: ctx.now(), layers: layersOf(loaded), body: await loadBody(ctx, loaded, address) }
}

/** Everything a page of `/files` shows; every expected failure is a value in `body`. */
export async function loadFilesPage(props: ImagePageProps): Promise<ImagePage<FilesFacts>> {
  const address = await readAddress(props)
  if (!address.ok) return { body: address }
  const { path, layer } = address.value
  const page = await imagePageOf('files', address.value, loaded => loadFiles(loaded, address.value))
  if (!page.frame) return page
  return { ...page, frame: { ...page.frame, place: { path, ...(layer !== undefined && { layer }) } } }
}
