import type { Demos } from '../ui/demos.tsx'
import { ExecutionTable } from './execution-table.tsx'

const nothing = { exposedPorts: [], env: [], volumes: [], labels: {}, onBuild: [] }

const everything = {
  user: '1001:0',
  exposedPorts: ['8080/tcp', '8443/tcp'],
  env: ['PATH=/usr/local/bin:/usr/bin:/bin', 'HTTPD_VERSION=2.4'],
  entrypoint: ['container-entrypoint'],
  cmd: ['/usr/bin/run-httpd', '-D', 'it’s "quoted"'],
  volumes: ['/var/www'],
  workingDir: '/opt/app-root/src',
  labels: {},
  stopSignal: 'SIGWINCH',
  stopTimeout: 30,
  healthcheck: { test: ['CMD-SHELL', 'curl -f http://localhost:8080'], intervalNs: 30e9, timeoutNs: 5e9, retries: 3 },
  onBuild: ['COPY . /opt/app-root/src'],
  shell: ['/bin/bash', '-c'],
}

export const demos: Demos = {
  'all members': () => <ExecutionTable execution={everything} />,
  'nothing set': () => <ExecutionTable execution={nothing} />,
}
