import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { useId } from 'react'
import { LineLinks } from '#components/ui/line-links'
import { VisibleText } from '#components/ui/visible-text'
import type { ConfigLevel, ContainerfileDiffLine } from '#lib/contract/compare/config'
import { scrollable } from '../ui/scrollable.ts'
import { changeLooks } from './change-mark.tsx'

interface Props {
  readonly diff: ConfigLevel['containerfile']
  /** Path and query of the page, for links to lines. */
  readonly address: string
}

/** Both Containerfiles, as history tells of them, in one column. */
export function ContainerfileDiff({ diff: { lines, isTruncated }, address }: Props) {
  const t = useTranslations('compare.containerfile')
  const id = useId()
  const differing = lines.filter(({ state }) => state !== 'same').length
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-1.5 text-base font-semibold">
        {t('title')} <span className="text-sm font-normal text-muted">{t('lines', { count: differing })}</span>
      </h2>
      <LineLinks address={address}>
        <ol
          aria-label={t('title')}
          {...scrollable}
          className="relative overflow-x-auto rounded-lg border bg-sunken py-1 font-mono text-[0.8125rem] leading-6"
        >
          {lines.map(line => (
            <Line
              key={`${line.from ?? ''} ${line.to ?? ''}`}
              line={line}
              words={line.state === 'same' ? '' : t(line.state)}
            />
          ))}
        </ol>
      </LineLinks>
      {isTruncated && <p className="mt-1 text-sm text-muted">{t('cut')}</p>}
    </section>
  )
}

/** The number of the new text is what a line is linked by; a line that is gone has only the old one. */
function Line({
  line: { state, from, to, text },
  words,
}: {
  readonly line: ContainerfileDiffLine
  readonly words: string
}) {
  const { sign, row, tone } = changeLooks[state]
  return (
    <li
      {...(to !== undefined && { id: `L${to}` })}
      {...(state !== 'same' && { 'data-difference': '' })}
      className={clsx('numbered-line flex gap-3 px-3', row)}
    >
      {to === undefined ? (
        <span className="w-7 shrink-0" />
      ) : (
        <a href={`#L${to}`} className="w-7 shrink-0 text-end text-muted select-none hover:text-accent">
          {to}
        </a>
      )}
      <span aria-hidden className="order-first w-7 shrink-0 text-end text-muted select-none">
        {from}
      </span>
      <span className={clsx('w-3 shrink-0 font-semibold select-none', tone)}>
        {state !== 'same' && (
          <>
            <span aria-hidden>{sign}</span>
            <span className="sr-only">{words}</span>
          </>
        )}
      </span>
      <span className="min-w-0 flex-1 whitespace-pre-wrap wrap-anywhere">
        <VisibleText text={text} limit={1_000} />
      </span>
    </li>
  )
}
