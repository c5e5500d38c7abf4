import { useTranslations } from 'next-intl'
import { DefinitionList } from '#components/ui/definition-list'
import { Disclosure } from '#components/ui/disclosure'
import { ExternalLink } from '#components/ui/external-link'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import { makeVisible } from '#lib/format/make-visible'
import { referenceLink } from './json-links.ts'
import { type LabelRow, labelRows } from './label-rows.ts'

interface Props {
  readonly labels: Readonly<Record<string, string>>
  /** What they are: labels of a config, or annotations of a document. */
  readonly noun: 'label' | 'annotation'
}

const otherKeys = { label: 'otherLabel', annotation: 'otherAnnotation' } as const

/** Labels that matter, then the long tail folded away. Their values are anybody's text. */
export function LabelList({ labels, noun }: Props) {
  const { important, others } = labelRows(labels)
  const t = useTranslations('image.labelList')
  return (
    <div className="space-y-3">
      {important.length > 0 && <Rows rows={important} />}
      {others.length > 0 && (
        <Disclosure
          summary={t(important.length > 0 ? otherKeys[noun] : noun, { count: others.length })}
          open={important.length === 0 && others.length <= 12}
        >
          <Rows rows={others} />
        </Disclosure>
      )}
    </div>
  )
}

/** How much of a value stands before it is folded. */
const valueLimit = 400

function Rows({ rows }: { readonly rows: readonly LabelRow[] }) {
  const t = useTranslations('image.labelList')
  return (
    <DefinitionList
      items={rows.map(({ question, key, value }) => ({
        key,
        term: (
          <span title={makeVisible(key.slice(0, 300))}>
            {question === undefined ? <VisibleText text={key} limit={120} /> : t(question)}
          </span>
        ),
        value: <Value name={key} text={value} />,
      }))}
    />
  )
}

const webAddress = /^https?:\/\/[\x21-\x7e]{1,500}$/i

function Value({ name, text }: { readonly name: string; readonly text: string }) {
  const t = useTranslations('image.labelList')
  const links = useTranslations('image.jsonLinks')
  if (text === '') return <span className="text-muted">{t('empty')}</span>
  const link = referenceLink(links, name, text)
  if (link?.href !== undefined) return <Link href={link.href}>{text}</Link>
  const shown = <VisibleText text={text} limit={valueLimit} />
  return webAddress.test(text) ? (
    <ExternalLink href={text} untrusted>
      {shown}
    </ExternalLink>
  ) : (
    shown
  )
}
