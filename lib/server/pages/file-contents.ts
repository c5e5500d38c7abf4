import 'server-only'
import type { FileContents, FileViewName, ShownText } from '#lib/contract/views/file-contents'
import type { OpenedFile } from '#lib/inspect/files/open-file'
import { pictureType, sniffedBytes } from '#lib/inspect/files/picture-type'
import { readBytes } from '#lib/inspect/files/read-bytes'
import { decodeText } from '#lib/inspect/files/views/decode-text'
import { fileRange } from '#lib/inspect/files/views/file-range'
import { fileType } from '#lib/inspect/files/views/file-type'
import { findStrings } from '#lib/inspect/files/views/find-strings'
import { documentFormat, formatDocument } from '#lib/inspect/files/views/format-document'
import { type ArchivePacking, listTar, listZip } from '#lib/inspect/files/views/list-archive'
import { isUnitName, parseUnit } from '#lib/inspect/files/views/parse-unit'
import { hasCertificates, readCertificates } from '#lib/inspect/files/views/read-certificates'
import { readElfFacts } from '#lib/inspect/files/views/read-elf-facts'
import { highlight } from '../files/highlight.ts'
import { textLanguage } from '../files/text-language.ts'

/** Text of up to this size is shown whole; strings are looked for in as much at a time. */
const inlineBytes = 2 << 20
/** Bytes of one page of the hexadecimal view. */
export const hexPageBytes = 4096
const maxStrings = 5_000
/** A certificate in DER is no larger. */
const maxCertificateBytes = 64 << 10

/** What is known of a file before it is decided how it is shown. */
interface Looked {
  readonly file: OpenedFile
  /** The last part of its path. */
  readonly name: string
  readonly offset: number
  readonly picture: string | undefined
  readonly fileType: string | undefined
  readonly text: ShownText | undefined
}

const packings: Readonly<Record<string, ArchivePacking>> = { tar: 'tar', gzip: 'gzip', zstd: 'zstd' }
/** Compressed files that hold a tar, by their names: only reading them would tell. */
const packedTar = /\.(?:tar(?:\.\w+)?|t[gz]z|tzst|crate|apk|gem)$/

const packingOf = ({ fileType: type = '', name }: Looked): ArchivePacking | undefined =>
  type === 'tar' || packedTar.test(name) ? packings[type] : undefined

interface View {
  readonly name: FileViewName
  readonly isFor: (looked: Looked) => boolean
  /** Undefined for a file that turns out to be no such thing. */
  readonly read: (looked: Looked) => Promise<FileContents | undefined> | FileContents | undefined
}

async function colour(text: ShownText, name: string): Promise<ShownText> {
  const language = textLanguage(name, text.text)
  const lines = language === undefined ? undefined : await highlight(text.text, language)
  return lines && language !== undefined ? { ...text, language, lines } : text
}

async function readStrings({ file, offset }: Looked): Promise<FileContents> {
  const start = Math.min(offset, Math.max(0, file.sizeBytes - 1))
  const bytes = await readBytes(file, start, start + inlineBytes)
  const found = findStrings(bytes, start)
  const strings = found.slice(0, maxStrings)
  const end = found[maxStrings]?.offset ?? start + bytes.length
  return { kind: 'strings', strings, start, end }
}

async function readHex({ file, offset }: Looked): Promise<FileContents> {
  const start = Math.min(offset - (offset % hexPageBytes), Math.max(0, file.sizeBytes - 1))
  return { kind: 'hex', offset: start, bytes: await readBytes(file, start, start + hexPageBytes) }
}

/** In the order in which a file is shown by what it is first. */
const views: readonly View[] = [
  {
    name: 'picture',
    isFor: ({ picture }) => picture !== undefined,
    read: ({ picture = '' }) => ({ kind: 'picture', mediaType: picture }),
  },
  {
    name: 'text',
    isFor: ({ text }) => text !== undefined,
    read: ({ text, name }) => text && colour(text, name),
  },
  {
    name: 'formatted',
    isFor: ({ text, name }) => text !== undefined && !text.cut && documentFormat(name, text.text) !== undefined,
    read: ({ text, name }) => text && formatDocument(text.text, documentFormat(name, text.text) ?? ''),
  },
  {
    name: 'unit',
    isFor: ({ text, name }) => text !== undefined && isUnitName(name),
    read: ({ text }) => text && parseUnit(text.text),
  },
  {
    name: 'certificates',
    isFor: ({ text, fileType: type, file }) =>
      text ? hasCertificates(text.text) : type === 'DER' && file.sizeBytes <= maxCertificateBytes,
    async read({ text, file }) {
      const found = readCertificates(text?.text ?? (await readBytes(file, 0, file.sizeBytes)))
      return found.certificates.length > 0 ? found : undefined
    },
  },
  { name: 'elf', isFor: ({ fileType: type }) => type === 'ELF', read: ({ file }) => readElfFacts(fileRange(file)) },
  {
    name: 'archive',
    isFor: looked => looked.fileType === 'zip' || packingOf(looked) !== undefined,
    read: looked => {
      const packing = packingOf(looked)
      return packing ? listTar(looked.file, packing) : listZip(fileRange(looked.file))
    },
  },
  { name: 'strings', isFor: ({ text, picture }) => !text && !picture, read: readStrings },
  { name: 'hex', isFor: () => true, read: readHex },
]

async function look(file: OpenedFile, name: string, offset: number): Promise<Looked> {
  const beginning = await readBytes(file, 0, sniffedBytes)
  const isText = decodeText(beginning, file.sizeBytes > beginning.length) !== undefined
  const text = isText ? decodeText(await readBytes(file, 0, inlineBytes), file.sizeBytes > inlineBytes) : undefined
  const type = fileType(beginning)
  return { file, name, offset, picture: pictureType(beginning), fileType: text ? undefined : type, text }
}

export interface ReadFile {
  readonly contents: FileContents
  readonly views: readonly FileViewName[]
  readonly fileType?: string
}

/** What cannot be read as what it claims to be is shown as the next thing that it is; its bytes can always be. */
async function attemptView({ read }: View, looked: Looked): Promise<FileContents | undefined> {
  try {
    return await read(looked)
  } catch (error) {
    if (looked.file.sizeBytes === 0 || error instanceof RangeError) return undefined
    if (error instanceof Error && error.name === 'ReadProblem') return undefined
    throw error
  }
}

/** What is shown of a file. @param asked view of the address; one that the file does not have is as if it were not there */
export async function readContents(
  file: OpenedFile,
  { name, asked, offset }: { readonly name: string; readonly asked: string | undefined; readonly offset: number },
): Promise<ReadFile> {
  const looked = await look(file, name, offset)
  let offered = views.filter(({ isFor }) => isFor(looked))
  const wanted = asked ?? (offset > 0 ? 'hex' : undefined)
  for (;;) {
    const view = offered.find(each => each.name === wanted) ?? offered[0]
    if (!view) return { contents: { kind: 'hex', bytes: new Uint8Array(), offset: 0 }, views: ['hex'] }
    const contents = await attemptView(view, looked)
    if (contents)
      return {
        contents,
        views: offered.map(each => each.name),
        ...(looked.fileType !== undefined && { fileType: looked.fileType }),
      }
    offered = offered.filter(each => each !== view)
  }
}
