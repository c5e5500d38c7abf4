import { Empty } from '#components/feedback/empty'
import type { OpenedText } from '#lib/contract/views/opened-text'
import { ImageTable } from './image-table.tsx'
import { fileWords, pinningOf } from './open-words.ts'

type Props = Omit<Extract<OpenedText, { kind: 'file' }>, 'kind'>

const count = (number: number, noun: string) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`

/** The images of a pasted file, in its order. */
export function FileResult({ file, rows, omitted, readLines, registries }: Props) {
  if (rows.length === 0) return <Empty title={`${fileWords[file]} names no image`} />
  const pinned = rows.filter(({ found }) => pinningOf(found) === 'digest').length
  const verb = file === 'kubernetes' || file === 'commands' ? 'name' : 'names'
  return (
    <section aria-labelledby="images" className="space-y-2">
      <h2 id="images" className="text-lg font-semibold">
        {fileWords[file]} {verb} {count(rows.length + omitted, 'image')}
      </h2>
      <p className="text-sm text-muted">
        {pinned.toLocaleString('en')} pinned by digest
        {omitted > 0 && ` · ${omitted.toLocaleString('en')} more are not shown`}
        {readLines !== undefined && ` · only the first ${count(readLines, 'line')} were read`}
      </p>
      <ImageTable rows={rows} registries={registries} />
    </section>
  )
}
