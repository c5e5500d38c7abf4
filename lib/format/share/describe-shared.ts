import type { Sentence } from '#lib/messages/say'
import { say, verbatim } from '#lib/messages/say'
import { formatFamiliar } from '#lib/oci/reference/format-reference'
import { kindWords, platformWords, sizeWords } from './image-words.ts'
import { commonRepository, imageNames, listNames, sizesWords } from './images-words.ts'
import type { SharedFacts, SharedImage } from './shared-facts.ts'

type Facts<About extends SharedFacts['about']> = Extract<SharedFacts, { readonly about: About }>
type Sentences = readonly (Sentence | undefined)[]

const layerWords = (count: number): Sentence => (count === 1 ? say`One layer.` : say`${count} layers.`)

function imageSentences(image: SharedImage): Sentences {
  const { summary, base, layerCount, kind, behaviour } = image
  const size = sizeWords(image)
  const platforms = platformWords(image.platforms)
  return [
    summary === undefined ? undefined : verbatim(/[.!?。]$/.test(summary) ? summary : `${summary}.`),
    platforms && say`${kindWords(image)} for ${platforms}.`,
    size === undefined ? undefined : say`${size} to pull.`,
    kind === 'image' && layerCount !== undefined ? layerWords(layerCount) : undefined,
    base === undefined ? undefined : say`Built on ${base}.`,
    ...behaviour,
  ]
}

const fileSentences = ({ image, path }: Facts<'image'>): Sentences => [
  path === undefined ? undefined : say`/${path} in its file system.`,
  ...imageSentences(image),
]

function comparisonSentences({ from, to }: Facts<'comparison'>): Sentences {
  const change = from.sizeBytes !== undefined && to.sizeBytes !== undefined
  return [
    from.reference.digest === to.reference.digest
      ? say`Both are the same bytes: ${formatFamiliar(from.reference)} and ${formatFamiliar(to.reference)}.`
      : say`What changed from ${formatFamiliar(from.reference)} to ${formatFamiliar(to.reference)}.`,
    change ? say`${sizeWords(from) ?? ''} before, ${sizeWords(to) ?? ''} after.` : undefined,
  ]
}

/** Names that a sentence has room for. */
const toldNames = 5

function imagesSentences(images: Facts<'images'>): Sentences {
  const { references, path, base } = images
  const [count, names] = [references.length, listNames(imageNames(references), toldNames)]
  const repository = commonRepository(references)
  // Of some only, the range would be taken for that of all.
  const sizes = images.sizesBytes.length === count ? sizesWords(images) : undefined
  return [
    path === undefined ? undefined : say`/${path}, from image to image.`,
    repository === undefined ? say`${count} images: ${names}.` : say`${count} images of ${repository}: ${names}.`,
    sizes && say`${sizes} to pull.`,
    base === undefined ? undefined : say`Built on ${base}.`,
  ]
}

function repositorySentences({ tagCount, more, examples }: Facts<'repository'>): Sentences {
  return [
    more ? say`More than ${tagCount} tags.` : tagCount === 1 ? say`One tag.` : say`${tagCount} tags.`,
    examples.length > 0 ? say`Such as ${examples.join(', ')}.` : undefined,
  ]
}

function registrySentences({ title, host, serves }: Facts<'registry'>): Sentences {
  return [title === host ? say`Container registry.` : say`${title}, a container registry.`, serves && say`${serves}.`]
}

function sentencesOf(facts: SharedFacts): Sentences {
  switch (facts.about) {
    case 'registry':
      return registrySentences(facts)
    case 'repository':
      return repositorySentences(facts)
    case 'image':
      return fileSentences(facts)
    case 'comparison':
      return comparisonSentences(facts)
    case 'images':
      return imagesSentences(facts)
  }
}

/** What a link says below its title, in sentences. */
export const describeShared = (facts: SharedFacts): readonly Sentence[] =>
  sentencesOf(facts).filter(sentence => sentence !== undefined)
