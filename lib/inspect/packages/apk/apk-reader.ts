import { say } from '#lib/messages/say'
import { purlDistro, purlNamespace } from '../distribution.ts'
import { purl } from '../purl.ts'
import type { FileScan, PackageReader } from '../reader.ts'
import type { Stanza } from '../stanzas.ts'

const maxDatabaseBytes = 64 * 1024 * 1024

/**
 * apk's database of installed packages, one letter a field.
 * https://wiki.alpinelinux.org/wiki/Apk_spec#Installed_Database_V2
 */
export const apkReader: PackageReader = {
  ecosystem: 'apk',
  patterns: [{ glob: 'lib/apk/db/installed' }, { glob: 'usr/lib/apk/db/installed' }],
  read: async scan => {
    const text = new TextDecoder().decode(await scan.bytes(maxDatabaseBytes))
    for (const fields of paragraphs(text)) add(scan, fields)
  },
}

/** `stanzas` folds the case of names, and apk tells `P` from `p`; each field is a letter, a colon and a value. */
function* paragraphs(text: string): Generator<Stanza> {
  for (const paragraph of text.split(/\n\n+/)) {
    const fields = new Map<string, string>()
    for (const line of paragraph.split('\n'))
      if (line[1] === ':') {
        const key = line[0] ?? ''
        if (!fields.has(key)) fields.set(key, line.slice(2))
      }
    if (fields.size > 0) yield fields
  }
}

function add(scan: FileScan, fields: Stanza) {
  const name = fields.get('P')
  const version = fields.get('V')
  if (!name || !version) return scan.remark('malformed', say`A paragraph has no P: (name) or V: (version).`)
  const architecture = fields.get('A')
  const origin = fields.get('o')
  scan.add({
    name,
    version,
    licences: [fields.get('L')],
    ...(architecture && { architecture }),
    ...(origin && origin !== name && { source: { name: origin } }),
    ...purl({
      type: 'apk',
      namespace: purlNamespace(scan.distribution) ?? 'alpine',
      name,
      version,
      qualifiers: { arch: architecture, distro: purlDistro(scan.distribution) },
    }),
  })
}
