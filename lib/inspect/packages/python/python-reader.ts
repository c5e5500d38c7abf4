import { say } from '#lib/messages/say'
import { purl } from '../purl.ts'
import { ReadProblem } from '../read-problem.ts'
import type { PackageReader } from '../reader.ts'
import { type Stanza, stanzas } from '../stanzas.ts'

/** Behind the fields stands the project's description. */
const maxMetadataBytes = 512 * 1024

/**
 * Metadata of installed distributions. https://packaging.python.org/en/latest/specifications/core-metadata/
 * `.egg-info` is a folder, a file, or `EGG-INFO` in an egg.
 */
export const pythonReader: PackageReader = {
  ecosystem: 'python',
  patterns: [
    { glob: '**/*.dist-info/METADATA' },
    { glob: '**/*.egg-info/PKG-INFO' },
    { glob: '**/*.egg-info' },
    { glob: '**/EGG-INFO/PKG-INFO' },
  ],
  read: async scan => {
    const bytes = await scan.prefix(scan.file, maxMetadataBytes)
    const [fields] = readFields(new TextDecoder().decode(bytes))
    const name = fields?.get('name')
    const version = fields?.get('version')
    if (!fields || !name || !version) throw new ReadProblem('malformed', say`The metadata have no Name or no Version.`)
    scan.add({ name, version, licences: licences(fields), ...purl({ type: 'pypi', name, version }) })
  },
}

/** Fields up to the first empty line; a classifier is a field that occurs many times. */
function readFields(text: string): Stanza[] {
  const headEnd = text.search(/\r?\n\r?\n/)
  const head = headEnd < 0 ? text : text.slice(0, headEnd)
  const [fields] = stanzas(head)
  if (!fields) return []
  const classifiers = [...head.matchAll(/^Classifier:[ \t]*(License ::.*)$/gim)].map(([, value = '']) => value.trim())
  return [new Map(fields).set('classifier', classifiers.join('\n'))]
}

/** The expression of PEP 639, else the classifiers, else the free text where it is one line. */
function licences(fields: Stanza): readonly string[] {
  const expression = fields.get('license-expression')
  if (expression) return [expression]
  const classified = (fields.get('classifier') ?? '')
    .split('\n')
    .map(classifier => classifier.split('::').at(-1)?.trim() ?? '')
    .filter(name => name !== '' && name !== 'OSI Approved')
  if (classified.length > 0) return classified
  const free = fields.get('license') ?? ''
  return free === '' || free === 'UNKNOWN' || free.includes('\n') ? [] : [free]
}
