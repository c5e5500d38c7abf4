import { useQuery } from '@tanstack/react-query'
import { renderToString } from 'react-dom/server'
import { expect, it } from 'vitest'
import { Providers } from './providers.tsx'

const timers = () => process.getActiveResourcesInfo().filter(kind => kind === 'Timeout').length

function Asks() {
  const { status } = useQuery({ queryKey: ['anything'], queryFn: () => 'answer' })
  return <p>{status}</p>
}

it('leave no timer behind on the server, which would keep the whole request in memory', () => {
  const before = timers()
  const html = renderToString(
    <Providers nonce={undefined}>
      <Asks />
    </Providers>,
  )
  expect(html).toContain('pending')
  expect(timers()).toBe(before)
})
