import { expect, it } from 'vitest'
import { planRun } from '#lib/format/run/run-plan'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { renderIn } from '#lib/testing/render-in'
import { RunView } from './run-view.tsx'

const execution: ExecutionConfig = {
  user: '<b>root</b>',
  exposedPorts: ['80'],
  env: ['A=</code><script>alert(1)</script>', `LONG=${'x'.repeat(64 * 1024)}`],
  entrypoint: ['/bin/sh', '-c', 'x'],
  volumes: [],
  labels: {},
  onBuild: [],
}
const reference = { registry: 'quay.io', name: 'course/httpd', tag: '1' }

it('shows every form, escaped and of a bounded length', () => {
  const html = renderIn('en', <RunView plan={planRun({ reference, execution })} execution={execution} />)
  for (const heading of ['Will it run?', 'Run it now', 'While it runs', 'Quadlet', 'With Compose', 'In a cluster'])
    expect(html).toContain(heading)
  expect(html).toContain('deprecated')
  expect(html).not.toContain('<script>')
  expect(html).not.toContain('<b>root')
  expect(html.length).toBeLessThan(64 * 1024)
})
