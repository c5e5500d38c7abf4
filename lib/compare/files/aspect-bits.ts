import { type FileAspect, fileAspects } from '#lib/contract/compare/files'

/** Aspects as bits of one number, by their place in the list. */
export const aspectBits = Object.fromEntries(fileAspects.map((aspect, index) => [aspect, 1 << index])) as Readonly<
  Record<FileAspect, number>
>

export const aspectsOf = (bits: number): FileAspect[] => fileAspects.filter(aspect => (bits & aspectBits[aspect]) !== 0)

const { type, size, content, target, device } = aspectBits

/** What makes another file of it; everything else is metadata. */
export const contentBits = type | size | content | target | device
