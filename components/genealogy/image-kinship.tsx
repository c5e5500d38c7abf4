import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { TreeImage } from '#lib/contract/genealogy'
import { isDigest } from '#lib/oci/digest/digest'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'
import { imagePage } from '#lib/routes/pages'
import { ImageLinks } from './image-links.tsx'
import { KnownLinks } from './known-links.tsx'

interface Props {
  readonly images: readonly TreeImage[]
  readonly names: readonly string[]
  readonly imageHrefOf: (image: number) => string
  readonly now: Date
}

/** Each image with what it stands on, what stands on it, and what deleting it would free. */
export function ImageKinship({ images, names, imageHrefOf, now }: Props) {
  const t = useTranslations('genealogy.kinship')
  const notice = useTranslations('feedback.notice')
  const links = (relatives: readonly number[]) => (
    <ImageLinks images={relatives} names={names} hrefOf={imageHrefOf} shown={4} />
  )
  return (
    <Table caption={t('caption')} className="max-lg:min-w-[52rem]">
      <thead>
        <tr>
          <HeadCell>{t('image')}</HeadCell>
          <HeadCell>{t('builtOn')}</HeadCell>
          <HeadCell>{t('usedBy')}</HeadCell>
          <HeadCell numeric>{t('layers')}</HeadCell>
          <HeadCell numeric>{t('size')}</HeadCell>
          <HeadCell numeric>{t('freed')}</HeadCell>
          <HeadCell numeric>{t('created')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {images.map(({ ref, error, layerCount, sizeBytes = 0, freedBytes = 0, created, ...relatives }, index) => (
          <Row key={ref}>
            <Cell>
              <Link href={imageHrefOf(index)} className="font-medium wrap-anywhere">
                {names[index]}
              </Link>
            </Cell>
            {error ? (
              <Cell colSpan={6} className="text-danger">
                {t.rich('failed', {
                  title: notice(`titles.${error.code}`),
                  message: () => <VisibleText text={error.message} limit={200} />,
                })}
              </Cell>
            ) : (
              <>
                <Cell>
                  {links(relatives.builtOn)}
                  <OtherBases {...relatives} />
                </Cell>
                <Cell>
                  {links(relatives.usedBy)}
                  {relatives.knownUsers && <KnownLinks {...relatives.knownUsers} />}
                </Cell>
                <Cell numeric>{layerCount}</Cell>
                <Cell numeric>
                  <ByteSize sizeBytes={sizeBytes} />
                </Cell>
                <Cell numeric>
                  <ByteSize sizeBytes={freedBytes} />
                </Cell>
                <Cell numeric>
                  <Timestamp text={created} now={now} />
                </Cell>
              </>
            )}
          </Row>
        ))}
      </tbody>
    </Table>
  )
}

/** What it stands on beyond the images of the page: the longest known one, and what the image itself names. */
function OtherBases({ base, knownBase }: Pick<TreeImage, 'base' | 'knownBase'>) {
  const t = useTranslations('genealogy.kinship')
  return (
    <>
      {knownBase && <KnownLinks refs={knownBase.refs} />}
      {base && (
        <p className="text-xs text-muted">
          {t.rich('named', {
            name: () => <BaseName base={base} />,
          })}
        </p>
      )}
    </>
  )
}

/** What the image calls its base is its publisher's word: a link where it can be read as a reference, by digest if told. */
function referenceOf({ name, digest }: NonNullable<TreeImage['base']>): Reference | undefined {
  try {
    const reference = withDefaultTag(parseReference(name))
    return digest !== undefined && isDigest(digest) ? { ...reference, digest } : reference
  } catch {
    return undefined
  }
}

function BaseName({ base }: { readonly base: NonNullable<TreeImage['base']> }) {
  const reference = referenceOf(base)
  const words = <VisibleText text={base.name} limit={200} />
  if (!reference) return <span className="wrap-anywhere">{words}</span>
  return (
    <Link href={imagePage('image', reference)} className="wrap-anywhere">
      {words}
    </Link>
  )
}
