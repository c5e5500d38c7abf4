import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { TreeImage } from '#lib/contract/genealogy'
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
            name: () => (
              <span className="wrap-anywhere">
                <VisibleText text={base.name} limit={200} />
              </span>
            ),
          })}
        </p>
      )}
    </>
  )
}
