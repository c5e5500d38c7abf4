import { expect, it } from 'vitest'
import { renderIn } from '#lib/testing/render-in'
import { VirtualList } from './virtual-list.tsx'

it('puts the first rows, and no more, into the server’s answer', () => {
  const items = Array.from({ length: 5_015 }, (_, index) => `row-${index}`)
  const html = renderIn(
    'en',
    <VirtualList label="Rows" items={items} itemKey={item => item} rowHeightPx={32}>
      {item => <a href={`#${item}`}>{item}</a>}
    </VirtualList>,
  )
  const rows = html.match(/<li /g) ?? []
  expect(html).toContain('>row-0<')
  expect(rows.length).toBeGreaterThanOrEqual(40)
  expect(rows.length).toBeLessThan(80)
  expect(html).toContain('aria-setsize="5015"')
})
