import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { FileDiff } from '#lib/contract/compare/file'
import { hexRows } from '../files/hex-rows.ts'
import { scrollable } from '../ui/scrollable.ts'
import { changeLooks } from './change-mark.tsx'

interface Props {
  readonly bytes: NonNullable<FileDiff['firstDifference']>
}

const bytesOf = (text: string) => Uint8Array.from(text.match(/../g) ?? [], digits => Number.parseInt(digits, 16))

/** The bytes around the first difference, of one side above those of the other. */
export function BinaryDiff({ bytes: { offset, from, to } }: Props) {
  const t = useTranslations('compare.binary')
  const [before, after] = [hexRows(bytesOf(from), offset), hexRows(bytesOf(to), offset)]
  const rows = Array.from({ length: Math.max(before.length, after.length) }, (_, index) => [
    before[index],
    after[index],
  ])
  return (
    <section aria-label={t('title')} className="space-y-1.5">
      <h2 className="text-base font-semibold">{t('title')}</h2>
      <pre {...scrollable} className="overflow-x-auto rounded-lg border bg-surface py-2 font-mono text-xs leading-5">
        {rows.map(([one, other]) =>
          one?.digits === other?.digits
            ? one && <HexLine key={one.offset} row={one} look="same" words="" />
            : [
                one && <HexLine key={`from ${one.offset}`} row={one} look="removed" words={t('from')} />,
                other && <HexLine key={`to ${other.offset}`} row={other} look="added" words={t('to')} />,
              ],
        )}
      </pre>
    </section>
  )
}

interface HexLineProps {
  readonly row: ReturnType<typeof hexRows>[number]
  readonly look: 'same' | 'added' | 'removed'
  readonly words: string
}

function HexLine({ row, look, words }: HexLineProps) {
  const { sign, tone, row: background } = changeLooks[look]
  return (
    <span className={clsx('block px-3', background)}>
      <span className={tone}>
        <span aria-hidden>{look === 'same' ? ' ' : sign}</span>
        <span className="sr-only">{words}</span>{' '}
      </span>
      <span className="text-muted select-none">{row.offset.toString(16).padStart(8, '0')}</span>
      {`  ${row.digits.padEnd(48)}  `}
      <span className="text-muted">{row.characters}</span>
    </span>
  )
}
