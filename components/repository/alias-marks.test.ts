import { describe, expect, it } from 'vitest'
import type { TagRow } from '#lib/contract/tags'
import { aliasGroups } from './alias-marks.ts'

const row = (tag: string, digest?: string): TagRow => ({
  tag,
  kind: 'image',
  looks: 'fixed',
  reason: '',
  ...(digest && { details: { digest, mediaType: 'x', content: 'image', platforms: [] } }),
})

describe('aliasGroups', () => {
  it('groups rows with the same digest and leaves single ones alone', () => {
    const groups = aliasGroups([row('latest', 'sha256:a'), row('1.1', 'sha256:a'), row('1.0', 'sha256:b'), row('new')])
    expect([...groups.keys()]).toEqual(['sha256:a'])
    expect(groups.get('sha256:a')?.tags).toEqual(['latest', '1.1'])
  })

  it('gives neighbouring groups different marks', () => {
    const groups = aliasGroups(['a', 'b', 'c'].flatMap(d => [row(`${d}1`, d), row(`${d}2`, d)]))
    expect(new Set([...groups.values()].map(group => group.mark)).size).toBe(3)
  })
})
