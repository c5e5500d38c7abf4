import { useTranslations } from 'next-intl'
import { CopyButton } from '#components/ui/copy-button'
import { LineLinks } from '#components/ui/line-links'
import { NumberedLines } from '#components/ui/numbered-lines'
import { VisibleText } from '#components/ui/visible-text'
import type { ShownText } from '#lib/contract/views/files'

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

/** The text of a file with numbered lines, each of which can be linked to. */
export function TextFile({ contents: { text, cut }, address }: Props) {
  const t = useTranslations('files.textFile')
  return (
    <figure aria-label={t('label')} className="relative min-w-0 rounded-md border bg-sunken">
      <LineLinks address={address}>
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
          tabIndex={0}
          className="overflow-x-auto rounded-md py-2 font-mono text-[0.8125rem] leading-5"
        >
          <NumberedLines lines={linesOf(text).map(line)} />
        </pre>
      </LineLinks>
      {!cut && <CopyButton text={text} what={t('text')} className="absolute end-1.5 top-1.5 bg-sunken" />}
    </figure>
  )
}
