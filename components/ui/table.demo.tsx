import type { Demos } from './demos.tsx'
import { Digest } from './digest.tsx'
import { Link } from './link.tsx'
import { Cell, HeadCell, Row, Table } from './table.tsx'

const rows = [
  { tag: 'latest', digest: `sha256:${'3842'.repeat(16)}`, size: '112 MB', created: '3 d ago' },
  { tag: '1-274', digest: `sha256:${'3842'.repeat(16)}`, size: '112 MB', created: '3 d ago' },
  { tag: '1-273', digest: `sha256:${'9ab1'.repeat(16)}`, size: '98.4 MB', created: '17 d ago' },
] as const

export const demos: Demos = {
  tags: () => (
    <Table caption="Tags">
      <thead>
        <tr>
          <HeadCell sorted="descending">Tag</HeadCell>
          <HeadCell>Digest</HeadCell>
          <HeadCell numeric>Size</HeadCell>
          <HeadCell numeric>Created</HeadCell>
        </tr>
      </thead>
      <tbody>
        {rows.map(row => (
          <Row key={row.tag}>
            <Cell>
              <Link href="/styleguide" className="font-medium">
                {row.tag}
              </Link>
            </Cell>
            <Cell>
              <Digest digest={row.digest} />
            </Cell>
            <Cell numeric>{row.size}</Cell>
            <Cell numeric className="text-muted">
              {row.created}
            </Cell>
          </Row>
        ))}
      </tbody>
    </Table>
  ),
}
