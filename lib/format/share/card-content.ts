import { type Sentence, say, verbatim } from '#lib/messages/say'
import { digestHex } from '#lib/oci/digest/digest'
import type { Reference } from '#lib/oci/reference/types'
import { shortDigest } from '../short-digest.ts'
import { baseWords, dayOf, kindWords, platformWords, sizeWords, userWords } from './image-words.ts'
import { commonRepository, imageNames, listNames, sizesWords } from './images-words.ts'
import type { SharedFacts, SharedImage } from './shared-facts.ts'

export interface CardFact {
  readonly label: Sentence
  readonly value: Sentence
}

/** What stands on a card, from top to bottom. */
export interface CardContent {
  /** Host of the registry. */
  readonly place: string
  readonly heading: Sentence
  readonly title: string
  /** Tags, or what else tells it from its siblings. */
  readonly marks: readonly string[]
  /** The first mark became the second. */
  readonly isChange?: boolean
  /** In small type beside the marks. */
  readonly aside?: string
  readonly summary?: Sentence
  /** At most four, each a few words. */
  readonly facts: readonly CardFact[]
}

type Facts<About extends SharedFacts['about']> = Extract<SharedFacts, { readonly about: About }>

const classLabels: Readonly<Record<string, Sentence>> = {
  'red-hat-managed': say`Red Hat managed`,
  public: say`public`,
  private: say`private`,
  enterprise: say`enterprise`,
  'openshift-internal': say`OpenShift internal`,
  external: say`external`,
  samples: say`samples`,
}

type MaybeFact = readonly [label: Sentence, value: Sentence | string | undefined]

const present = (facts: readonly MaybeFact[]): readonly CardFact[] =>
  facts.flatMap(([label, value]) =>
    value === undefined ? [] : [{ label, value: typeof value === 'string' ? verbatim(value) : value }],
  )

const maxFacts = 4

const imageFacts = (image: SharedImage): readonly CardFact[] =>
  present([
    [say`Size`, sizeWords(image)],
    [say`Platforms`, platformWords(image.platforms, 3)],
    [say`Base`, image.base === undefined ? undefined : baseWords(image.base)],
    [say`Runs as`, userWords(image.user)],
    [say`Layers`, image.layerCount === undefined ? undefined : String(image.layerCount)],
    [say`Created`, dayOf(image.created)],
  ]).slice(0, maxFacts)

function imageContent({ image, path }: Facts<'image'>, view: Sentence | undefined): CardContent {
  const { registry, name, tag, digest } = image.reference
  const kind = kindWords(image)
  const summary = path === undefined ? image.summary : `/${path}`
  return {
    place: registry,
    heading: view ? say`${kind} · ${view}` : kind,
    title: name,
    marks: tag === undefined ? [] : [tag],
    aside: shortDigest(digest),
    ...(summary !== undefined && { summary: verbatim(summary) }),
    facts: imageFacts(image),
  }
}

const markOf = ({ tag, digest }: Reference): string =>
  tag ?? (digest === undefined ? '' : digestHex(digest).slice(0, 12))

function comparisonContent({ from, to }: Facts<'comparison'>): CardContent {
  const [one, other] = [from.reference, to.reference]
  const sizes = [sizeWords(from), sizeWords(to)].filter(size => size !== undefined)
  const layers = [from.layerCount, to.layerCount].filter(count => count !== undefined)
  const arrow = (values: readonly (string | number)[]) => (values.length === 2 ? values.join(' → ') : undefined)
  return {
    place: one.registry === other.registry ? one.registry : `${one.registry} → ${other.registry}`,
    heading: say`Comparison`,
    title: one.name === other.name ? one.name : `${one.name} → ${other.name}`,
    marks: [markOf(one), markOf(other)],
    isChange: true,
    ...(one.digest === other.digest && { summary: say`Both are the same bytes.` }),
    facts: present([
      [say`Size`, arrow(sizes)],
      [say`Layers`, arrow(layers)],
      [say`Platforms`, platformWords(to.platforms, 3)],
    ]),
  }
}

const distinct = (values: readonly string[]) => [...new Set(values)]

/** Marks that a card has room for. */
const shownMarks = 4

function imagesContent(facts: Facts<'images'>, view: Sentence | undefined): CardContent {
  const { references, path, base } = facts
  const names = imageNames(references)
  const repository = commonRepository(references)
  const rest = names.length - shownMarks
  return {
    place: listNames(distinct(references.map(({ registry }) => registry)), 2),
    heading: view ?? say`Container image`,
    title: repository ?? listNames(distinct(references.map(({ name }) => name)), 2),
    marks: repository === undefined ? [] : names.slice(0, shownMarks),
    ...(repository !== undefined && rest > 0 && { aside: `+${rest}` }),
    ...(path !== undefined && { summary: verbatim(`/${path}`) }),
    facts: present([
      [say`Images`, String(references.length)],
      [say`Size`, facts.sizesBytes.length === references.length ? sizesWords(facts) : undefined],
      [say`Base`, base === undefined ? undefined : baseWords(base)],
    ]),
  }
}

const registryContent = ({ host, title, classes, serves }: Facts<'registry'>): CardContent => ({
  place: host,
  heading: say`Container registry`,
  title: title === host ? host : title,
  marks: [],
  ...(serves && { summary: serves }),
  facts: classes.map((name, index) => ({
    label: index === 0 ? say`Class` : verbatim(''),
    value: classLabels[name] ?? verbatim(name),
  })),
})

const repositoryContent = ({ repository, tagCount, more, examples }: Facts<'repository'>): CardContent => ({
  place: repository.registry,
  heading: say`Repository`,
  title: repository.name,
  marks: examples.slice(0, 3),
  facts: present([[say`Tags`, more ? say`more than ${tagCount}` : String(tagCount)]]),
})

/** `view` names the view of an image where it is not the overview. */
export function cardContent(facts: SharedFacts, view?: Sentence): CardContent {
  switch (facts.about) {
    case 'registry':
      return registryContent(facts)
    case 'repository':
      return repositoryContent(facts)
    case 'image':
      return imageContent(facts, view)
    case 'comparison':
      return comparisonContent(facts)
    case 'images':
      return imagesContent(facts, view)
  }
}
