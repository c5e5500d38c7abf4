import { planRun } from '#lib/format/run/run-plan'
import type { ExecutionConfig } from '#lib/oci/config/types'
import { parseDigest } from '#lib/oci/digest/digest'

/** What the style guide shows of running images. */
const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)

/** Declares everything. */
export const service: ExecutionConfig = {
  user: '1001',
  exposedPorts: ['8080/tcp', '8443/tcp'],
  env: ['HTTPD_LOG=stdout', 'GREETING=two words'],
  cmd: ['/usr/bin/run-httpd'],
  volumes: ['/var/www/html'],
  labels: {},
  stopSignal: 'SIGWINCH',
  healthcheck: { test: ['CMD', 'curl', '--fail', 'http://localhost:8080/'], intervalNs: 30_000_000_000 },
  onBuild: [],
}

export const silent: ExecutionConfig = { exposedPorts: [], env: [], volumes: [], labels: {}, onBuild: [] }

export const hostile: ExecutionConfig = {
  ...silent,
  user: '<b>root</b>',
  exposedPorts: ['80'],
  env: ['A=</code><script>alert(1)</script>', 'B=invoice\u202efdp.exe'],
  entrypoint: ['/bin/sh', '-c', `$(id) ${'x'.repeat(2_000)}`],
  volumes: ['/data\u202egnp', `/${'long/'.repeat(60)}`],
}

export const planOf = (execution: ExecutionConfig) =>
  planRun({ reference: { registry: 'quay.io', name: 'example/httpd', tag: '2.4', digest }, execution })
