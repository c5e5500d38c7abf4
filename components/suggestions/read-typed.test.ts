import { expect, it } from 'vitest'
import { readTyped, type Typed } from './read-typed.ts'

it.each<[string, Typed]>([
  ['', { terms: [] }],
  ['  ', { terms: [] }],
  ['httpd', { terms: ['httpd'] }],
  ['UBI httpd', { terms: ['ubi', 'httpd'] }],
  ['quay.io', { terms: ['quay.io'] }],
  ['quay.io/po', { terms: ['quay.io/po'], host: 'quay.io' }],
  ['docker://quay.io/po', { terms: ['quay.io/po'], host: 'quay.io' }],
  ['ubi9/httpd', { terms: ['ubi9/httpd'] }],
  ['localhost/a', { terms: ['localhost/a'], host: 'localhost' }],
  ['localhost:5000', { terms: ['localhost:5000'] }],
  ['localhost:5000/a', { terms: ['localhost:5000/a'], host: 'localhost:5000' }],
  [
    'localhost:5000/a:',
    { terms: ['localhost:5000/a:'], host: 'localhost:5000', tag: { repository: 'localhost:5000/a', filter: '' } },
  ],
  ['quay.io/a/b:V1', { terms: ['quay.io/a/b:v1'], host: 'quay.io', tag: { repository: 'quay.io/a/b', filter: 'v1' } }],
  ['httpd:2', { terms: ['httpd:2'], tag: { repository: 'httpd', filter: '2' } }],
  ['quay.io:443', { terms: ['quay.io:443'] }],
  ['quay.io/:1', { terms: ['quay.io/:1'], host: 'quay.io' }],
  ['quay.io/a@sha256:12', { terms: ['quay.io/a@sha256:12'], host: 'quay.io' }],
  ['podman pull quay.io/a:1', { terms: ['podman', 'pull', 'quay.io/a:1'] }],
  ['a\nb', { terms: [] }],
  ['a'.repeat(301), { terms: [] }],
])('%j', (text, typed) => {
  expect(readTyped(text)).toEqual(typed)
})
