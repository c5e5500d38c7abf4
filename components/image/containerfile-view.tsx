import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Badge } from '#components/ui/badge'
import { CopyButton } from '#components/ui/copy-button'
import { LineLinks } from '#components/ui/line-links'
import { Link } from '#components/ui/link'
import { SizeBar } from '#components/ui/size-bar'
import { VisibleText } from '#components/ui/visible-text'
import type { ContainerfileDocument } from '#lib/contract/views/documents'
import type { ContainerfileLine } from '#lib/oci/config/containerfile-types'
import { imagePage } from '#lib/routes/pages'
import { scrollable } from '../ui/scrollable.ts'
import { useTell } from '../ui/use-tell.ts'
import { ByteSize } from './byte-size.tsx'
import { layerAnchor } from './json-links.ts'

/** What history tells of the build, line by line, each with the layer it made. */
export function ContainerfileView({ containerfile, reference, platform }: ContainerfileDocument) {
  const { dialect, lines, notes } = containerfile
  const t = useTranslations('image.containerfileView')
  const tell = useTell()
  const text = `${lines.map(line => line.text).join('\n')}\n`
  const largestBytes = lines.reduce((largest, line) => Math.max(largest, line.layerSizeBytes ?? 0), 0)
  const layersHref = imagePage('layers', reference, { platform })
  return (
    <div className="group/file space-y-3">
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2 text-sm">
        <p className="max-w-prose text-muted">
          {t.rich('reconstructed', {
            builder: () => <strong className="font-medium">{t(dialect)}</strong>,
          })}
        </p>
        <label className="ms-auto flex items-center gap-2">
          <input type="checkbox" name="wrap" defaultChecked className="peer accent-accent" /> {t('wrap')}
        </label>
        <CopyButton text={text} what={t('containerfile')} />
      </div>
      {notes.length > 0 && (
        <ul className="list-disc ps-5 text-sm text-muted">
          {notes.map(tell).map(note => (
            <li key={note}>
              <VisibleText text={note} limit={500} />
            </li>
          ))}
        </ul>
      )}
      <LineLinks address={imagePage('containerfile', reference, { platform })}>
        <ol
          aria-label={t('instructions')}
          {...scrollable}
          className="overflow-x-auto rounded-lg border bg-sunken font-mono text-[0.8125rem] leading-5"
        >
          {numbered(lines).map(({ line, number, last }) => (
            <Instruction
              key={number}
              line={line}
              number={number}
              last={last}
              layersHref={layersHref}
              largestBytes={largestBytes}
            />
          ))}
        </ol>
      </LineLinks>
    </div>
  )
}

/** Instructions may span lines; each is numbered by its first, and knows its last. */
function numbered(lines: readonly ContainerfileLine[]) {
  let next = 1
  return lines.map(line => {
    const number = next
    next += line.text.split('\n').length
    return { line, number, last: next - 1 }
  })
}

interface InstructionProps {
  readonly line: ContainerfileLine
  readonly number: number
  readonly last: number
  readonly layersHref: string
  readonly largestBytes: number
}

/** Line number, text and layer beside each other; on a phone the layer stands below the text. */
function Instruction({ line, number, last, layersHref, largestBytes }: InstructionProps) {
  const tell = useTell()
  return (
    <li
      id={`L${number}`}
      {...(last !== number && { 'data-last': last })}
      className="numbered-line grid min-w-full grid-cols-[auto_minmax(0,1fr)] gap-x-3 border-b ps-7 pe-3 py-1 last:border-b-0 hover:bg-hover group-not-has-[:checked]/file:w-max sm:grid-cols-[auto_minmax(0,1fr)_auto]"
    >
      <a
        href={`#L${number}`}
        tabIndex={number === 1 ? 0 : -1}
        className="w-8 rounded-xs text-end sm:w-10 text-muted tabular-nums select-none"
      >
        {number === last ? number : `${number}–${last}`}
      </a>
      <div
        className={clsx(
          'group-not-has-[:checked]/file:[&_bdi]:whitespace-pre',
          line.text.startsWith('#') && 'text-muted',
        )}
      >
        <Text text={line.text} />
        {line.comment !== undefined && (
          <span className="ms-2 font-sans text-xs text-muted">
            <VisibleText text={tell(line.comment)} limit={300} />
          </span>
        )}
      </div>
      <div className="flex items-start justify-end font-sans text-xs whitespace-nowrap max-sm:col-start-2 max-sm:justify-start">
        <Layer line={line} layersHref={layersHref} largestBytes={largestBytes} />
      </div>
    </li>
  )
}

const keyword = /^[A-Z]+(?= )/

function Text({ text }: { readonly text: string }) {
  const [word = ''] = keyword.exec(text) ?? []
  return (
    <>
      {word !== '' && <span className="font-semibold text-accent">{word}</span>}
      <VisibleText text={text.slice(word.length)} limit={4_000} />
    </>
  )
}

function Layer({ line, layersHref, largestBytes }: Pick<InstructionProps, 'line' | 'layersHref' | 'largestBytes'>) {
  const { layerIndex, layerSizeBytes } = line
  const t = useTranslations('image.containerfileView')
  if (layerIndex === undefined) return <Badge>{t('noLayer')}</Badge>
  return (
    <span className="flex items-center justify-end gap-2">
      {layerSizeBytes !== undefined && (
        <>
          <span className="w-12 max-sm:hidden">
            <SizeBar part={layerSizeBytes} whole={largestBytes} />
          </span>
          <span className="text-end sm:w-14">
            <ByteSize sizeBytes={layerSizeBytes} />
          </span>
        </>
      )}
      <Link href={`${layersHref}#${layerAnchor(layerIndex)}`}>{t('layer', { number: layerIndex + 1 })}</Link>
    </span>
  )
}
