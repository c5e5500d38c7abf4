/** A piece of a line in one colour; `kind` is one of `--token-…` in the stylesheet, absent for plain text. */
export interface TextToken {
  readonly text: string
  readonly kind?: string
}

/** Text of a file, decoded; `cut` where there is more than is shown. */
export interface ShownText {
  readonly kind: 'text'
  readonly text: string
  readonly encoding: 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'Latin-1'
  readonly cut: boolean
  /** Name of the language, with the lines in its colours; absent where none is known or the text is too long. */
  readonly language?: string
  readonly lines?: readonly (readonly TextToken[])[]
}

/** Bytes as they are, a page of them. */
export interface ShownBytes {
  readonly kind: 'hex'
  readonly bytes: Uint8Array
  readonly offset: number
}

export interface ShownPicture {
  readonly kind: 'picture'
  readonly mediaType: string
}

/** A document laid out anew: for those that are one long line, or to see what a parser makes of it. */
export interface ShownDocument {
  readonly kind: 'formatted'
  readonly text: string
  /** What the parser says of a document that is none. */
  readonly problem?: string
}

export interface UnitLine {
  readonly key: string
  readonly value: string
  /** Counted from 1. */
  readonly line: number
}

/** A unit file of systemd by its sections. */
export interface ShownUnit {
  readonly kind: 'unit'
  readonly sections: readonly { readonly name: string; readonly lines: readonly UnitLine[] }[]
}

export interface CertificateFacts {
  readonly subject: string
  readonly issuer: string
  /** ISO 8601. */
  readonly validFrom: string
  readonly validTo: string
  /** Hexadecimal. */
  readonly serialNumber: string
  readonly sha256: string
  readonly keyType?: string
  readonly names?: string
  readonly isAuthority: boolean
}

export interface ShownCertificates {
  readonly kind: 'certificates'
  readonly certificates: readonly CertificateFacts[]
  /** How many the file has; more than are listed, maybe. */
  readonly total: number
  /** How many blocks could not be read. */
  readonly broken: number
}

/** What `readelf -hd` tells. */
export interface ShownElf {
  readonly kind: 'elf'
  readonly bits: 32 | 64
  readonly endian: 'little' | 'big'
  /** Words of the specification; a number in hexadecimal where it has none. */
  readonly type: string
  readonly machine: string
  readonly osAbi: string
  readonly entry: string
  readonly interpreter?: string
  readonly soname?: string
  readonly searchPaths: readonly string[]
  /** Libraries, each with the path that it is found at in the image. */
  readonly needed: readonly { readonly text: string; readonly path?: string }[]
  readonly buildId?: string
  readonly hasSymbols: boolean
}

export interface ArchiveRow {
  readonly name: string
  readonly type: string
  readonly sizeBytes: number
}

export interface ShownArchive {
  readonly kind: 'archive'
  readonly format: string
  readonly entries: readonly ArchiveRow[]
  /** There are more entries than are listed. */
  readonly cut: boolean
}

/** Printable texts in a file that is none, as `strings` finds them. */
export interface ShownStrings {
  readonly kind: 'strings'
  readonly strings: readonly { readonly offset: number; readonly text: string }[]
  /** Of the part that was searched. */
  readonly start: number
  readonly end: number
}

export type FileContents =
  | ShownText
  | ShownBytes
  | ShownPicture
  | ShownDocument
  | ShownUnit
  | ShownCertificates
  | ShownElf
  | ShownArchive
  | ShownStrings

/** How a file can be read; the name is what its address says. */
export type FileViewName = FileContents['kind']
