import { say } from '#lib/messages/say'
import { FoundImages, readPlatform } from '../found-images.ts'
import type { FileKind } from '../types.ts'
import { scanYaml } from './scan-yaml.ts'
import { substitute } from './substitute.ts'
import type { YamlField, YamlFields, YamlMapping } from './yaml-frames.ts'

export interface YamlReading {
  readonly file: FileKind
  readonly found: FoundImages
}

/** One way in which a mapping names an image. */
interface Naming {
  readonly path: readonly string[]
  readonly key: string
  readonly image: YamlField
  readonly platform?: YamlField | undefined
}

type Rule = (fields: YamlFields, path: readonly string[], value: YamlField) => YamlField | undefined

/** `name`, `:tag` and `@digest` written apart, as Helm values and Kustomize have them. */
function joined(name: YamlField, fields: YamlFields, tagKey: string): YamlField {
  const part = (before: string, key: string, after = '') => {
    const text = fields[key]?.text
    return text ? `${before}${text}${after}` : ''
  }
  return { ...name, text: `${part('', 'registry', '/')}${name.text}${part(':', tagKey)}${part('@', 'digest')}` }
}

const always: Rule = (_fields, _path, value) => value
const insideImage: Rule = (_, path, value) => (path.at(-1) === 'image' ? value : undefined)

/** By the key that names the image. Compose: services, extension fields that they merge in, volumes of an image. */
const composeRules: Readonly<Record<string, Rule>> = {
  image: (_, [first = '', ...rest], value) =>
    (first === 'services' && rest.length === 1) || (first.startsWith('x-') && rest.length === 0) ? value : undefined,
  source: (fields, path, value) => (path.at(-1) === 'volumes' && fields.type?.text === 'image' ? value : undefined),
}

/** Every other file: Kubernetes objects of any kind and their lists, Kustomize, Helm values, CI pipelines. */
const anyRules: Readonly<Record<string, Rule>> = {
  image: always,
  // The annotation of operators: https://olm.operatorframework.io/docs/
  containerImage: always,
  // https://kubernetes.io/docs/concepts/storage/volumes/#image
  reference: insideImage,
  // Helm values: `image: {registry, repository, tag, digest}`.
  repository: (fields, path, value) => (path.at(-1) === 'image' ? joined(value, fields, 'tag') : undefined),
  name: (fields, path, value) => {
    // OpenShift's builds and image streams.
    if (fields.kind?.text === 'DockerImage') return value
    const isKustomize = path.length === 1 && path[0] === 'images'
    if (isKustomize && ['newName', 'newTag', 'digest'].some(key => fields[key]))
      return joined({ ...value, text: fields.newName?.text ?? value.text }, fields, 'newTag')
    // GitLab CI writes `image: {name: …}`.
    return path.at(-1) === 'image' && !fields.repository ? value : undefined
  },
  // Operators are told their images by variables of this name.
  value: (fields, _, value) => (fields.name?.text.startsWith('RELATED_IMAGE_') ? value : undefined),
  // GitHub Actions.
  uses: (_fields, _path, value) =>
    value.text.startsWith(dockerScheme) ? { ...value, text: value.text.slice(dockerScheme.length) } : undefined,
}
const dockerScheme = 'docker://'

const wanted = new Set([
  ...Object.keys({ ...composeRules, ...anyRules }),
  ...['apiVersion', 'digest', 'kind', 'newName', 'newTag', 'platform', 'registry', 'tag', 'type'],
])

/** Adds the ways in which a mapping names an image to those found before. */
function addNamings({ path, fields }: YamlMapping, rules: Readonly<Record<string, Rule>>, namings: Naming[]): void {
  for (const key in fields) {
    const value = fields[key]
    const image = value && rules[key]?.(fields, path, value)
    if (image) namings.push({ path, key, image, platform: fields.platform })
  }
}

function hasMembers(fields: YamlFields): boolean {
  for (const _ in fields) return true
  return false
}

const placeOf = ({ path, key }: Naming): string => (path.length === 0 ? key : `${path.slice(-4).join('.')}.${key}`)

/** Collects the mappings of one document until its end tells which kind of file it is. */
class Reader {
  readonly wanted = wanted
  readonly found = new FoundImages()
  readonly #kinds = new Set<FileKind>()
  #mappings: YamlMapping[] = []
  #hasServices = false

  onMapping(mapping: YamlMapping): void {
    const { path, fields } = mapping
    const isEmpty = !hasMembers(fields)
    if (path.length === 1 && path[0] === 'services' && isEmpty) this.#hasServices = true
    if (path.length === 0 || !isEmpty) this.#mappings.push(mapping)
  }

  onDocumentEnd(): void {
    const isObject = this.#mappings.some(({ path, fields }) => path.length === 0 && fields.apiVersion && fields.kind)
    const kind = isObject ? 'kubernetes' : this.#hasServices ? 'compose' : 'yaml'
    const before = this.found.size
    const rules = kind === 'compose' ? composeRules : anyRules
    const namings: Naming[] = []
    for (const mapping of this.#mappings) addNamings(mapping, rules, namings)
    namings.sort((a, b) => a.image.line - b.image.line)
    for (const naming of namings) this.#add(naming, kind === 'compose')
    if (this.found.size > before) this.#kinds.add(kind)
    this.#mappings = []
    this.#hasServices = false
  }

  #add(naming: Naming, interpolated: boolean): void {
    const { image, platform } = naming
    const { line } = image
    const place = placeOf(naming)
    const { text, missing } = interpolated ? substitute(image.text, new Map()) : { text: image.text, missing: [] }
    if (text === '' || text === 'null' || text === '~') return
    if (image.unknownAlias) this.found.addProblem(place, line, text, say`The file has no anchor of this name.`)
    else if (text.includes('{{') || text.includes('{%'))
      this.found.addProblem(place, line, text, say`It is a template that was not filled in.`)
    else if (missing.length > 0 || /\$[{(\w]/.test(text))
      this.found.addProblem(place, line, text, say`It holds a variable that the file gives no value for.`)
    else this.found.add(place, line, text, { platform: platform && readPlatform(platform.text) })
  }

  get file(): FileKind {
    const [only, ...others] = this.#kinds
    return others.length === 0 ? (only ?? 'yaml') : 'yaml'
  }
}

/** Every image that YAML or JSON documents name. */
export function readYaml(text: string): YamlReading {
  const reader = new Reader()
  scanYaml(text, reader)
  return { file: reader.file, found: reader.found }
}
