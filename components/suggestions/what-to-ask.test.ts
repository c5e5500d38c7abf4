import { expect, it } from 'vitest'
import { readTyped } from './read-typed.ts'
import { hostsToAsk, repositoriesToAsk } from './what-to-ask.ts'

const registry = (host: string, can: 'yes' | 'no' | 'unknown') => {
  const unsaid = { can: 'unknown', why: '' } as const
  return {
    host,
    capabilities: {
      list: { can, why: '' },
      search: unsaid,
      description: unsaid,
      tags: unsaid,
      security: unsaid,
      quotas: unsaid,
      referrers: unsaid,
    },
  }
}
const registries = [registry('a.example', 'yes'), registry('docker.io', 'no'), registry('b.example:5000', 'unknown')]

it.each<[string, readonly string[]]>([
  ['', []],
  ['h', []],
  ['ht', ['a.example', 'b.example:5000']],
  ['a.example/', ['a.example']],
  ['b.example:5000/h', ['b.example:5000']],
  ['docker.io/h', []],
  ['unknown.example/h', []],
  ['a.example/team/api:', []],
])('%j: asks for the lists of %j', (text, hosts) => {
  expect(hostsToAsk(readTyped(text), registries)).toEqual(hosts)
})

const known = ['a.example/team/httpd', 'a.example/other/httpd', 'b.example:5000/httpd', 'gone.example/httpd']

it.each<[string, readonly string[]]>([
  ['httpd', []],
  ['a.example/x/y:1', ['a.example/x/y']],
  ['unknown.example/x/y:1', []],
  ['a.example/Wrong:1', []],
  ['httpd:', ['a.example/team/httpd', 'b.example:5000/httpd', 'docker.io/library/httpd']],
  ['team/httpd:2', ['a.example/team/httpd', 'docker.io/team/httpd']],
])('%j: asks for the tags of %j', (text, repositories) => {
  expect(repositoriesToAsk(readTyped(text), registries, known)).toEqual(repositories)
})
