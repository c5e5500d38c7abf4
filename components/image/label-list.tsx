import { DefinitionList } from '#components/ui/definition-list'
import { Disclosure } from '#components/ui/disclosure'
import { ExternalLink } from '#components/ui/external-link'
import { VisibleText } from '#components/ui/visible-text'
import { type LabelRow, labelRows } from './label-rows.ts'

interface Props {
  readonly labels: Readonly<Record<string, string>>
  /** `labels` of a config or `annotations` of a manifest. */
  readonly what: string
}

/** Labels that matter, then the long tail folded away. Their values are anybody's text. */
export function LabelList({ labels, what }: Props) {
  const { important, others } = labelRows(labels)
  return (
    <div className="space-y-3">
      {important.length > 0 && <Rows rows={important} />}
      {others.length > 0 && (
        <Disclosure
          summary={important.length > 0 ? `${others.length} other ${what}` : `${others.length} ${what}`}
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
  return (
    <DefinitionList
      items={rows.map(({ term, key, value }) => ({
        key,
        term: (
          <span title={key.slice(0, 300)}>
            <VisibleText text={term} limit={120} />
          </span>
        ),
        value: <Value text={value} />,
      }))}
    />
  )
}

const webAddress = /^https?:\/\/[\x21-\x7e]{1,500}$/i

function Value({ text }: { readonly text: string }) {
  if (text === '') return <span className="text-muted">empty</span>
  const shown = <VisibleText text={text} limit={valueLimit} />
  return webAddress.test(text) ? (
    <ExternalLink href={text} untrusted>
      {shown}
    </ExternalLink>
  ) : (
    shown
  )
}
