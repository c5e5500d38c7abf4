import { clsx } from 'clsx'
import { useTranslations } from 'next-intl'
import { Link } from '#components/ui/link'
import { VisibleText } from '#components/ui/visible-text'
import type { MatrixImage } from '#lib/contract/matrix'
import type { Reference } from '#lib/oci/reference/types'
import { comparePage } from '#lib/routes/compare-page'
import { imagePage } from '#lib/routes/pages'
import { chosenNames, nameOf } from '../chosen/chosen-names.ts'
import { scrollable } from '../ui/scrollable.ts'
import type { MatrixRow } from './matrix-rows.tsx'

export interface RowGroup {
  readonly key: string
  /** Absent for the first, which is of the images themselves. */
  readonly title?: string
  readonly rows: readonly MatrixRow[]
}

interface Props {
  readonly caption: string
  readonly images: readonly MatrixImage[]
  /** Of each image, by the digest that was found. */
  readonly references: readonly Reference[]
  readonly groups: readonly RowGroup[]
  readonly platform?: string
}

/** Images side by side, a line for each thing that is told of them. The first column stays where it is. */
export function MatrixTable({ caption, images, references, groups, platform }: Props) {
  return (
    <section
      aria-label={caption}
      {...scrollable}
      // Positioned, so that hidden texts in it scroll along and do not widen the page.
      className="relative overflow-x-auto rounded-lg border bg-surface"
    >
      <table className="w-full border-separate border-spacing-0 text-sm">
        <caption className="sr-only">{caption}</caption>
        <Head images={images} references={references} {...(platform !== undefined && { platform })} />
        {groups.map(({ key, title, rows }) => (
          <tbody key={key}>
            {title !== undefined && (
              <tr>
                <th
                  scope="colgroup"
                  colSpan={images.length + 1}
                  className="border-b bg-sunken px-3 py-1.5 text-start text-xs font-medium text-muted"
                >
                  <span className="sticky start-3">{title}</span>
                </th>
              </tr>
            )}
            {rows.map(row => (
              <Line key={row.key} row={row} references={references} {...(platform !== undefined && { platform })} />
            ))}
          </tbody>
        ))}
      </table>
    </section>
  )
}

const headColumn = 'sticky start-0 z-10 min-w-28 border-e border-b px-3 text-start sm:min-w-44'

function Head({ images, references, platform }: Pick<Props, 'images' | 'references' | 'platform'>) {
  const t = useTranslations('matrix.table')
  const notice = useTranslations('feedback.notice')
  const names = chosenNames(references)
  return (
    <thead>
      <tr>
        <td className={clsx(headColumn, 'bg-sunken')} />
        {images.map(({ ref, error }, index) => {
          const reference = references[index]
          if (!reference) return null
          return (
            <th
              key={ref}
              scope="col"
              className="min-w-40 border-b bg-sunken px-3 py-2 text-start align-baseline font-medium"
            >
              <Link href={imagePage('image', reference, { platform })} className="wrap-anywhere">
                {names[index]}
              </Link>
              {error && (
                <span className="block font-normal text-danger">
                  {t.rich('failed', {
                    title: notice(`titles.${error.code}`),
                    message: () => <VisibleText text={error.message} limit={160} />,
                  })}
                </span>
              )}
            </th>
          )
        })}
      </tr>
    </thead>
  )
}

interface LineProps extends Pick<Props, 'references' | 'platform'> {
  readonly row: MatrixRow
}

/** What a cell is held against: the nearest one before it of which something is known. */
const previousKnown = (values: MatrixRow['values'], index: number): number =>
  values.findLastIndex((value, other) => other < index && value !== undefined)

function Line({ row, references, platform }: LineProps) {
  const differs = new Set(row.values.filter(value => value !== undefined)).size > 1
  return (
    <tr>
      <th scope="row" className={clsx(headColumn, 'bg-surface py-1.5 align-baseline font-medium')}>
        {row.head}
        {differs && <Differs />}
      </th>
      {row.cells.map((cell, index) => {
        const previous = previousKnown(row.values, index)
        const isOther = previous >= 0 && row.values[index] !== undefined && row.values[previous] !== row.values[index]
        const [from, to] = [references[previous], references[index]]
        return (
          <td
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={index}
            className={clsx(
              'border-b px-3 py-1.5 align-baseline [tr:last-child>&]:border-b-0',
              isOther && 'bg-changed-soft',
            )}
          >
            <div className="flex min-w-0 items-baseline justify-between gap-2">
              <div className="min-w-0">{cell}</div>
              {isOther && from && to && (
                <CompareLink from={from} to={to} view={row.view} {...(platform !== undefined && { platform })} />
              )}
            </div>
          </td>
        )
      })}
    </tr>
  )
}

function Differs() {
  const t = useTranslations('matrix.table')
  return (
    <span className="ms-1.5 text-xs font-normal text-changed" title={t('differs')}>
      <span aria-hidden>≠</span>
      <span className="sr-only">{t('differs')}</span>
    </span>
  )
}

interface CompareLinkProps {
  readonly from: Reference
  readonly to: Reference
  readonly view: MatrixRow['view']
  readonly platform?: string
}

/** The mark of a difference leads to what exactly it is. */
function CompareLink({ from, to, view, platform }: CompareLinkProps) {
  const t = useTranslations('matrix.table')
  const words = t('compare', { from: nameOf(from), to: nameOf(to) })
  return (
    <Link
      href={comparePage(from, to, { platform, ...(view !== 'summary' && { view }) })}
      title={words}
      className="inline-block min-w-6 shrink-0 text-center text-xs text-changed"
    >
      <span aria-hidden>≠</span>
      <span className="sr-only">{words}</span>
    </Link>
  )
}
