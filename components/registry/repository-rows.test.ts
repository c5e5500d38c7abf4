import { describe, expect, it } from 'vitest'
import { filterNames, flatRows, treeRows } from './repository-rows.ts'

const names = ['alpine', 'team/api', 'team/web', 'team/web/assets', 'ubi9/httpd-24']

describe('repository rows', () => {
  it('lists whole names when flat', () => {
    expect(flatRows(names).map(row => row.kind === 'repository' && row.label)).toEqual(names)
  })

  it('shows a closed namespace as one row with how many repositories it holds', () => {
    expect(treeRows(names, () => false)).toEqual([
      { kind: 'namespace', path: 'team', depth: 0, count: 3, open: false },
      { kind: 'namespace', path: 'ubi9', depth: 0, count: 1, open: false },
      { kind: 'repository', name: 'alpine', label: 'alpine', depth: 0 },
    ])
  })

  it('keeps a repository that is also a namespace', () => {
    const rows = treeRows(names, () => true)
    expect(
      rows
        .filter(row => row.kind === 'repository')
        .map(row => row.name)
        .toSorted(),
    ).toEqual(names.toSorted())
    expect(rows).toContainEqual({ kind: 'namespace', path: 'team/web', depth: 1, count: 1, open: true })
    expect(rows).toContainEqual({ kind: 'repository', name: 'team/web', label: 'web', depth: 1 })
  })

  it('filters without regard to the case typed', () => {
    expect(filterNames(names, ' WEB ')).toEqual(['team/web', 'team/web/assets'])
    expect(filterNames(names, '')).toBe(names)
  })
})
