import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { VisibleText } from '#components/ui/visible-text'
import type { HunkLine } from '#lib/contract/compare/file'
import type { FileBody } from '#lib/contract/views/compare'
import type { TextToken } from '#lib/contract/views/file-contents'
import { scrollable } from '../ui/scrollable.ts'
import { changeLooks } from './change-mark.tsx'
import { type DiffPart, splitRows } from './diff-parts.ts'

interface Props {
  readonly parts: readonly DiffPart[]
  readonly coloured: FileBody['coloured']
  readonly isSplit: boolean
}

/** The lines of a text diff, in one column or two. Equal lines are folded, and open without a script. */
export function DiffLines({ parts, coloured, isSplit }: Props) {
  const t = useTranslations('compare.diffLines')
  const Lines = isSplit ? SplitLines : UnifiedLines
  return (
    <section
      {...scrollable}
      aria-label={t('label')}
      // Positioned, or what only screen readers see would widen the page and not this.
      className="relative overflow-x-auto rounded-lg border bg-surface font-mono text-[0.8125rem] leading-6"
    >
      {parts.map((part, index) => {
        // biome-ignore lint/suspicious/noArrayIndexKey: parts of a diff never change their place
        if (part.kind === 'gap') return <Fold key={index}>{t('equal', { count: part.count })}</Fold>
        if (part.kind === 'lines')
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          return <Lines key={index} lines={part.lines} coloured={coloured} />
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: as above
          <details key={index} className="group/fold">
            <summary className="list-none [&::-webkit-details-marker]:hidden">
              <Fold>
                <span className="text-accent group-open/fold:hidden">{t('unfold', { count: part.lines.length })}</span>
                <span className="hidden text-accent group-open/fold:inline">
                  {t('fold', { count: part.lines.length })}
                </span>
              </Fold>
            </summary>
            <Lines lines={part.lines} coloured={coloured} />
          </details>
        )
      })}
    </section>
  )
}

const Fold = ({ children }: { readonly children: ReactNode }) => (
  <div className="bg-sunken px-3 font-sans text-xs leading-6 text-muted">{children}</div>
)

interface LinesProps {
  readonly lines: readonly HunkLine[]
  readonly coloured: FileBody['coloured']
}

const keyOf = ({ from, to }: HunkLine) => `${from ?? ''} ${to ?? ''}`

/** The pieces of a line in the colours of its side. */
function piecesOf({ state, from, to }: HunkLine, coloured: FileBody['coloured']): readonly TextToken[] | undefined {
  if (!coloured) return undefined
  return state === 'removed' ? coloured.from[(from ?? 0) - 1] : coloured.to[(to ?? 0) - 1]
}

function Text({ line, coloured }: { readonly line: HunkLine; readonly coloured: FileBody['coloured'] }) {
  const pieces = piecesOf(line, coloured)
  return (
    <span className="min-w-0 flex-1 pe-3 whitespace-pre-wrap wrap-anywhere">
      {pieces ? (
        pieces.map((piece, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line never change their place
          <span key={index} data-token={piece.kind}>
            <VisibleText text={piece.text} />
          </span>
        ))
      ) : (
        <VisibleText text={line.text} />
      )}
    </span>
  )
}

function Sign({ state }: Pick<HunkLine, 'state'>) {
  const t = useTranslations('compare.diffLines')
  const { sign, tone } = changeLooks[state]
  return (
    <span className={clsx('w-4 shrink-0 text-center font-semibold select-none', tone)}>
      {state !== 'same' && (
        <>
          <span aria-hidden>{sign}</span>
          <span className="sr-only">{t(state)}</span>
        </>
      )}
    </span>
  )
}

/** The number of the new text is what a line is linked by. */
const NewNumber = ({ number }: { readonly number: number | undefined }) =>
  number === undefined ? (
    <span className="w-12 shrink-0" />
  ) : (
    <a
      href={`#L${number}`}
      tabIndex={number === 1 ? 0 : -1}
      className="w-12 shrink-0 pe-2 text-end text-muted select-none hover:text-accent"
    >
      {number}
    </a>
  )

const OldNumber = ({ number }: { readonly number: number | undefined }) => (
  <span aria-hidden className="order-first w-12 shrink-0 pe-2 text-end text-muted select-none">
    {number}
  </span>
)

function UnifiedLines({ lines, coloured }: LinesProps) {
  return lines.map(line => (
    <div
      key={keyOf(line)}
      {...(line.to !== undefined && { id: `L${line.to}` })}
      {...(line.state !== 'same' && { 'data-difference': '' })}
      className={clsx('numbered-line flex', changeLooks[line.state].row)}
    >
      {/* What a line is linked by is its first child. */}
      <NewNumber number={line.to} />
      <OldNumber number={line.from} />
      <Sign state={line.state} />
      <Text line={line} coloured={coloured} />
    </div>
  ))
}

function SplitLines({ lines, coloured }: LinesProps) {
  return splitRows(lines).map(({ from, to }) => (
    <div
      key={`${from?.from ?? ''} ${to?.to ?? ''}`}
      {...((from ?? to)?.state !== 'same' && { 'data-difference': '' })}
      className="grid min-w-2xl grid-cols-2"
    >
      <div
        className={clsx(
          'flex min-w-0 border-e',
          from ? from.state === 'removed' && changeLooks.removed.row : 'bg-sunken',
        )}
      >
        {from && (
          <>
            <OldNumber number={from.from} />
            <Sign state={from.state} />
            <Text line={from} coloured={coloured} />
          </>
        )}
      </div>
      <div
        {...(to?.to !== undefined && { id: `L${to.to}` })}
        className={clsx('numbered-line flex min-w-0', to ? to.state === 'added' && changeLooks.added.row : 'bg-sunken')}
      >
        {to && (
          <>
            <NewNumber number={to.to} />
            <Sign state={to.state} />
            <Text line={to} coloured={coloured} />
          </>
        )}
      </div>
    </div>
  ))
}
