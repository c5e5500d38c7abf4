import { ClassBadge } from '#components/shell/class-badge'
import { Link } from '#components/ui/link'
import { Cell, HeadCell, Row, Table } from '#components/ui/table'
import type { RegistryEntry } from '#lib/contract/registries'
import { registryPage } from '#lib/routes/pages'
import { loginWords } from './login-words.ts'
import { RegistryProbe } from './registry-probe.tsx'

interface Props {
  /** Registries that carry facts; others are left out. */
  readonly registries: readonly RegistryEntry[]
}

/** What to know before pulling from Red Hat: https://access.redhat.com/RegistryAuthentication */
export function RedHatTable({ registries }: Props) {
  return (
    <Table caption="Red Hat registries and what to know before pulling">
      <thead>
        <tr>
          <HeadCell>Registry</HeadCell>
          <HeadCell>Serves</HeadCell>
          <HeadCell>Access</HeadCell>
          <HeadCell>Login needed</HeadCell>
          <HeadCell>Red Hat account</HeadCell>
          <HeadCell>May be redistributed</HeadCell>
          <HeadCell>Login here</HeadCell>
          <HeadCell>Now</HeadCell>
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

function FactsRow({ host, facts, classes, login, capabilities }: FactsRowProps) {
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
      <Cell className="whitespace-nowrap">{loginWords[login.state]}</Cell>
      <Cell className="min-w-48">
        <RegistryProbe host={host} lists={capabilities.list.can !== 'no'} />
      </Cell>
    </Row>
  )
}
