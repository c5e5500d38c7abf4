import { useTranslations } from 'next-intl'
import { ByteSize } from '#components/image/byte-size'
import { Timestamp } from '#components/image/timestamp'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { TreeImage } from '#lib/contract/genealogy'

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
  const links = (relatives: readonly number[]) => <Relatives relatives={relatives} names={names} hrefOf={imageHrefOf} />
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
        {images.map(({ ref, error, builtOn, usedBy, layerCount, sizeBytes = 0, freedBytes = 0, created }, index) => (
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
                <Cell>{links(builtOn)}</Cell>
                <Cell>{links(usedBy)}</Cell>
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

interface RelativesProps {
  readonly relatives: readonly number[]
  readonly names: readonly string[]
  readonly hrefOf: (image: number) => string
}

const shown = 4

function Relatives({ relatives, names, hrefOf }: RelativesProps) {
  const t = useTranslations('genealogy.kinship')
  const rest = relatives.length - shown
  return (
    <span className="flex flex-wrap gap-x-2">
      {relatives.slice(0, shown).map(image => (
        <Link key={image} href={hrefOf(image)} className="wrap-anywhere">
          {names[image]}
        </Link>
      ))}
      {rest > 0 && <span className="text-muted">{t('more', { count: rest })}</span>}
    </span>
  )
}
