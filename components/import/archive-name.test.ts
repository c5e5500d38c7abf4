import { expect, it } from 'vitest'
import { archiveName } from './archive-name.ts'

/** https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
const grammar = /^[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*(\/[a-z0-9]+((\.|_|__|-+)[a-z0-9]+)*)*$/

it.each([
  ['httpd.tar', 'imported/httpd'],
  ['httpd-2.4.oci.tar.gz', 'imported/httpd-2-4'],
  ['My App (1).docker-archive.tar', 'imported/my-app-1'],
  ['image.tgz', 'imported/image'],
  ['웹.tar', 'imported/image'],
  ['.tar', 'imported/image'],
  ['a'.repeat(300), `imported/${'a'.repeat(100)}`],
])('“%s” becomes a name that a registry takes', (file, name) => {
  expect(archiveName(file)).toBe(name)
  expect(archiveName(file)).toMatch(grammar)
})
