import { useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CopyButton } from '#components/ui/copy-button'
import { LineLinks } from '#components/ui/line-links'
import { NumberedLines } from '#components/ui/numbered-lines'
import { VisibleText } from '#components/ui/visible-text'
import type { ShownText, TextToken } from '#lib/contract/views/file-contents'
import { scrollable } from '../ui/scrollable.ts'

interface Props {
  readonly contents: ShownText
  /** Path and query of the page that always shows this text. */
  readonly address: string
}

const hidden = /(?!\t)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u

/** A line of a file; the component that names hidden characters is only paid for where there are some. */
const line = (text: string) => (hidden.test(text) ? <VisibleText text={text} limit={Number.POSITIVE_INFINITY} /> : text)

/** Lines end as their system has it; one at the end of the file begins no further line. */
export const linesOf = (text: string): readonly string[] => {
  const lines = text.split(/\r\n|\n|\r/)
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines
}

/** A line in the colours of its language; where something in it cannot be seen, that matters more. */
function coloured(tokens: readonly TextToken[]): ReactNode {
  const text = tokens.map(token => token.text).join('')
  if (hidden.test(text)) return line(text)
  return tokens.map((token, index) =>
    token.kind === undefined ? (
      token.text
    ) : (
      // biome-ignore lint/suspicious/noArrayIndexKey: pieces of a line never change their places
      <span key={index} data-token={token.kind}>
        {token.text}
      </span>
    ),
  )
}

/** A last line that is empty is no line. */
const withoutEnd = (lines: readonly (readonly TextToken[])[]) =>
  lines.at(-1)?.every(({ text }) => text === '') ? lines.slice(0, -1) : lines

/** The text of a file with numbered lines, each of which can be linked to. */
export function TextFile({ contents: { text, cut, lines }, address }: Props) {
  const t = useTranslations('files.textFile')
  return (
    <div className="group/file space-y-2">
      <label className="flex w-fit items-center gap-2 text-sm">
        <input type="checkbox" name="wrap" defaultChecked className="accent-accent" /> {t('wrap')}
      </label>
      <figure aria-label={t('label')} className="relative min-w-0 rounded-md border bg-sunken">
        <LineLinks address={address}>
          <pre
            {...scrollable}
            className="overflow-x-auto rounded-md py-2 font-mono text-[0.8125rem] leading-5 group-not-has-[:checked]/file:[&_code]:w-max group-not-has-[:checked]/file:[&_code]:min-w-full group-not-has-[:checked]/file:[&_code]:whitespace-pre"
          >
            <NumberedLines lines={lines ? withoutEnd(lines).map(coloured) : linesOf(text).map(line)} />
          </pre>
        </LineLinks>
        {!cut && <CopyButton text={text} what={t('text')} className="absolute end-1.5 top-1.5 bg-sunken" />}
      </figure>
    </div>
  )
}
