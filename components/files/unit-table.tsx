import { useTranslations } from 'next-intl'
import { Card } from '#components/ui/card'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import { VisibleText } from '#components/ui/visible-text'
import type { ShownUnit } from '#lib/contract/views/file-contents'
import { isExplained } from './explained-settings.ts'

interface Props {
  readonly unit: ShownUnit
  /** The page of the text, whose lines are linked to. */
  readonly text: string
}

/** A unit of systemd, section by section, each setting with what it does. */
export function UnitTable({ unit, text }: Props) {
  const t = useTranslations('files.unitTable')
  const explanations = useTranslations('files.unitKeys')
  return (
    <div className="space-y-4">
      {unit.sections.map(({ name, lines }, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a section may come twice
        <Card key={index} title={<VisibleText text={name} limit={80} />}>
          <Table caption={t('caption', { section: name })}>
            <thead>
              <tr>
                <HeadCell>{t('setting')}</HeadCell>
                <HeadCell>{t('value')}</HeadCell>
                <HeadCell>{t('meaning')}</HeadCell>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ key, value, line }) => (
                <Row key={line}>
                  <Cell className="font-mono text-xs">
                    <Link href={`${text}#L${line}`}>
                      <VisibleText text={key} limit={80} />
                    </Link>
                  </Cell>
                  <Cell className="font-mono text-xs">
                    <VisibleText text={value} limit={500} />
                  </Cell>
                  <Cell className="text-muted">{isExplained(key) && explanations(key)}</Cell>
                </Row>
              ))}
            </tbody>
          </Table>
        </Card>
      ))}
    </div>
  )
}
