import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { type Picture, parsePicture, printPicture } from './picture.ts'

const fileOf = (folder: string) => fileURLToPath(new URL(`./recorded/${folder}.txt`, import.meta.url))

/** The pictures of one folder of components by `component · state · theme`, as they were when somebody last agreed. */
export function readRecorded(folder: string): ReadonlyMap<string, Picture> {
  let text = ''
  try {
    text = readFileSync(fileOf(folder), 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error
  }
  const lines = text.split('\n').filter(Boolean)
  return new Map(
    lines.map(line => {
      const [name = '', picture = ''] = line.split(' | ')
      return [name, parsePicture(picture)]
    }),
  )
}

export function writeRecorded(folder: string, pictures: ReadonlyMap<string, Picture>): void {
  const lines = [...pictures].map(([name, picture]) => `${name} | ${printPicture(picture)}\n`)
  writeFileSync(fileOf(folder), lines.join(''))
}
