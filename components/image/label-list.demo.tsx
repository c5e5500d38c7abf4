import type { Demos } from '../ui/demos.tsx'
import { LabelList } from './label-list.tsx'

const redHat = {
  name: 'ubi9/httpd-24',
  version: '1',
  release: '274',
  vendor: 'Red Hat, Inc.',
  summary: 'Platform for running Apache httpd 2.4 or building httpd-based application',
  url: 'https://access.redhat.com/containers/#/registry.access.redhat.com/ubi9/httpd-24',
  'com.redhat.component': 'httpd-24-container',
  'io.openshift.tags': 'builder,httpd,httpd-24',
  'io.openshift.s2i.scripts-url': 'image:///usr/libexec/s2i',
  architecture: 'x86_64',
}

const hostile = {
  '<script>alert(1)</script>': '<img src=x onerror=alert(1)>',
  vendor: 'invoice\u202Efdp.exe',
  summary: 'long '.repeat(13_107),
  url: 'javascript:alert(1)',
}

export const demos: Demos = {
  'Red Hat': () => <LabelList labels={redHat} noun="label" />,
  'nothing known': () => <LabelList labels={{ maintainers: 'somebody', stage: 'test' }} noun="annotation" />,
  hostile: () => <LabelList labels={hostile} noun="label" />,
}
