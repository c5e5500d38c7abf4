import { useTranslations } from 'next-intl'
import { ClassBadge } from '#components/shell/class-badge'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import type { RegistryEntry } from '#lib/contract/registries'
import { registryPage } from '#lib/routes/pages'
import { ProbedLine } from './probed-line.tsx'

interface Props {
  /** Registries that carry facts; others are left out. */
  readonly registries: readonly RegistryEntry[]
}

/** What to know before pulling from Red Hat: https://access.redhat.com/RegistryAuthentication */
export function RedHatTable({ registries }: Props) {
  const t = useTranslations('registry.redHatTable')
  return (
    <Table caption={t('caption')}>
      <thead>
        <tr>
          <HeadCell>{t('registry')}</HeadCell>
          <HeadCell>{t('serves')}</HeadCell>
          <HeadCell>{t('access')}</HeadCell>
          <HeadCell>{t('loginNeeded')}</HeadCell>
          <HeadCell>{t('account')}</HeadCell>
          <HeadCell>{t('redistribution')}</HeadCell>
          <HeadCell>{t('loginHere')}</HeadCell>
          <HeadCell>{t('now')}</HeadCell>
        </tr>
      </thead>
      <tbody>
        {registries.map(
          registry => registry.facts && <FactsRow key={registry.host} {...registry} facts={registry.facts} />,
        )}
      </tbody>
    </Table>
  )
}

type FactsRowProps = RegistryEntry & { readonly facts: NonNullable<RegistryEntry['facts']> }

function FactsRow({ host, facts, classes, login }: FactsRowProps) {
  const t = useTranslations('registry.login')
  const access = classes.find(entry => entry.class === 'public' || entry.class === 'private')
  return (
    <Row>
      <Cell className="font-mono text-[0.8125rem] whitespace-nowrap">
        <Link href={registryPage(host)}>{host}</Link>
      </Cell>
      <Cell>{facts.serves}</Cell>
      <Cell>{access && <ClassBadge class={access.class} reason={access.reason} />}</Cell>
      <Cell>{facts.loginNeeded}</Cell>
      <Cell>{facts.account}</Cell>
      <Cell>{facts.redistribution}</Cell>
      <Cell className="whitespace-nowrap">{t(`states.${login.state}`)}</Cell>
      <Cell className="min-w-48">
        <ProbedLine host={host} />
      </Cell>
    </Row>
  )
}
