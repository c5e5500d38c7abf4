import { expect, it } from 'vitest'
import { parseDigest } from '#lib/oci/digest/digest'
import { fileCommands } from './file-commands.ts'

const digest = parseDigest(`sha256:${'38427c29'.repeat(8)}`)
const layers = ['1', '2'].map(digit => parseDigest(`sha256:${digit.repeat(64)}`))
const target = { repository: { registry: 'quay.io', name: 'podman/hello' }, digest, kind: 'image' } as const
const image = `quay.io/podman/hello@${digest}`
const commandsOf = (path: string, isDirectory: boolean) =>
  fileCommands(target, { path, isDirectory, layers }).map(({ command }) => command)

// `oc image extract --help`: a directory ends with a slash, and what it is extracted to must be there.
it('takes a file', () => {
  expect(commandsOf('etc/hosts', false)).toEqual([
    `oc image extract ${image} --path /etc/hosts:.`,
    `skopeo copy docker://${image} dir:image && tar -xf image/${'2'.repeat(64)} --no-anchored etc/hosts`,
  ])
})

it('takes a directory out of each layer that has something of it', () => {
  const [extract, copy] = commandsOf('etc/httpd', true)
  expect(extract).toBe(`mkdir -p httpd && oc image extract ${image} --path /etc/httpd/:httpd`)
  expect(copy).toContain(`for layer in ${'1'.repeat(64)} ${'2'.repeat(64)}; do tar -xf image/$layer --no-anchored`)
})

it('takes the root', () => {
  expect(commandsOf('', true)[0]).toBe(`mkdir -p rootfs && oc image extract ${image} --path /:rootfs`)
})

it('quotes names, and shows none that a terminal would not', () => {
  expect(commandsOf("it's $(id)", false)[0]).toBe(`oc image extract ${image} --path '/it'\\''s $(id):.'`)
  expect(commandsOf('\u202egnp.exe', false)).toEqual([])
  expect(commandsOf('a\nb', false)).toEqual([])
})
