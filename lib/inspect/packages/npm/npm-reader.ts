import { say } from '#lib/messages/say'
import { purl } from '../purl.ts'
import { ReadProblem } from '../read-problem.ts'
import type { PackageReader } from '../reader.ts'

const maxPackageJsonBytes = 2 * 1024 * 1024

/** What npm installed: package.json at the root of each folder in node_modules. https://docs.npmjs.com/cli/configuring-npm/package-json */
export const npmReader: PackageReader = {
  ecosystem: 'npm',
  patterns: [{ glob: '**/node_modules/*/package.json' }, { glob: '**/node_modules/@*/*/package.json' }],
  read: async scan => {
    const fields = parse(await scan.bytes(maxPackageJsonBytes))
    const name = text(fields.name)
    const version = text(fields.version)
    // Folders such as node_modules/.cache/x carry a package.json that only says how to load their files.
    if (name === undefined || version === undefined) return
    const [scope, rest] = name.startsWith('@') ? name.split('/', 2) : []
    scan.add({
      name,
      version,
      licences: [licence(fields.license), ...(Array.isArray(fields.licenses) ? fields.licenses.map(licence) : [])],
      ...purl({ type: 'npm', namespace: rest && scope, name: rest ?? name, version }),
    })
  },
}

const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** An SPDX expression; packages of old have `{ type, url }`. */
const licence = (value: unknown) => text(isObject(value) ? value.type : value)

function parse(bytes: Uint8Array): Readonly<Record<string, unknown>> {
  try {
    // TextDecoder removes a byte order mark, as npm does.
    const value: unknown = JSON.parse(new TextDecoder().decode(bytes))
    if (isObject(value)) return value
  } catch (cause) {
    throw new ReadProblem('malformed', say`The file is not valid JSON.`, cause)
  }
  throw new ReadProblem('malformed', say`The file is no JSON object.`)
}
