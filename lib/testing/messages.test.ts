import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createTranslator } from 'next-intl'
import { describe, expect, it } from 'vitest'
import { browserMessagePaths } from '#lib/messages/browser-messages'
import { english } from '#lib/messages/english'
import { koreanSentences } from '#lib/messages/ko/sentences'
import { korean } from '#lib/messages/korean'
import { projectFiles, readModules } from './architecture/source-tree.ts'
import { listTexts, placesOf } from './messages/list-texts.ts'
import { reachedByBrowser } from './messages/reached-by-browser.ts'
import { readTexts, type TextUse } from './messages/read-texts.ts'
import { projectRoot } from './runner/run-step.ts'

const sources = new Map(
  projectFiles(projectRoot)
    .filter(
      path => /^(app|components|lib)\/.*(?<!\.(test|demo|d))\.tsx?$/.test(path) && !path.startsWith('lib/testing/'),
    )
    .map(path => [path, readFileSync(join(projectRoot, path), 'utf8')]),
)
const uses = [...sources].map(([path, source]) => readTexts(path, source))
const englishTexts = listTexts(english)
const koreanTexts = listTexts(korean)

const mentions = (use: TextUse, key: string) => use.literals.has(key) || use.patterns.some(pattern => pattern.test(key))

const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'))

const modules = readModules(sources)
const importsOf = new Map(modules.map(({ path, imports }) => [path, imports.map(({ target }) => target)]))

/** A key is used where its namespace is opened, or named in a table of the same folder or of what that module imports. */
function isUsed(key: string): boolean {
  const openers = uses.filter(({ namespaces }) => namespaces.some(name => key.startsWith(`${name}.`)))
  const folders = new Set(openers.map(({ path }) => folderOf(path)))
  const imported = new Set(openers.flatMap(({ path }) => importsOf.get(path) ?? []))
  return openers.some(({ namespaces }) =>
    namespaces
      .filter(name => key.startsWith(`${name}.`))
      .some(name => {
        const rest = key.slice(name.length + 1)
        return uses.some(
          use =>
            (folders.has(folderOf(use.path)) || imported.has(use.path)) &&
            (mentions(use, rest) || mentions(use, rest.split('.')[0] ?? '')),
        )
      }),
  )
}

describe('texts of the pages', () => {
  it('are all used', () => {
    expect([...englishTexts.keys()].filter(key => !isUsed(key))).toEqual([])
  })

  it('take the same values in both languages', () => {
    const differing = [...englishTexts].filter(
      ([key, text]) => placesOf(text).join() !== placesOf(koreanTexts.get(key) ?? '').join(),
    )
    expect(differing).toEqual([])
  })

  it.each([
    ['en', english],
    ['ko', korean],
  ] as const)('are valid ICU messages: %s', (locale, messages) => {
    const broken: string[] = []
    const t = createTranslator({ locale, messages: messages as object, onError: error => broken.push(error.message) })
    for (const [key, text] of listTexts(messages)) {
      const values = Object.fromEntries(
        placesOf(text).map(place =>
          place.startsWith('<') ? [place.slice(1, -1), (parts: unknown) => parts] : [place, 3],
        ),
      )
      ;(t.rich as unknown as (key: string, values: object) => unknown)(key, values)
    }
    expect(broken).toEqual([])
  })

  it('are written in Korean where they are words', () => {
    const same = [...koreanTexts].filter(([key, text]) => text === englishTexts.get(key) && !/[가-힣]/.test(text))
    // Names, commands and the like: nothing of them is English prose.
    expect(same.filter(([, text]) => / [a-z]+ [a-z]+ /.test(text))).toEqual([])
  })
})

describe('texts in the browser', () => {
  const reached = reachedByBrowser(modules)
  const needed = new Set(uses.filter(({ path }) => reached.has(path)).flatMap(({ namespaces }) => namespaces))

  it('come with the page for each component that runs there, and for no other', () => {
    expect([...browserMessagePaths].sort()).toEqual([...needed].sort())
  })

  it('come with the page only: no script holds a catalog', () => {
    const catalogs = [...reached].filter(path =>
      /^lib\/messages\/(en|ko)\/|^lib\/messages\/(english|korean|tell)\.ts$/.test(path),
    )
    expect(catalogs).toEqual([])
  })
})

describe('sentences of the code', () => {
  const written = new Set(uses.flatMap(({ sentences }) => sentences))

  it('are all translated', () => {
    expect([...written].filter(template => !Object.hasOwn(koreanSentences, template))).toEqual([])
  })

  it('have no translation that nothing says', () => {
    expect(Object.keys(koreanSentences).filter(template => !written.has(template))).toEqual([])
  })

  it('keep their values', () => {
    const values = (text: string) =>
      [...text.matchAll(/\{\d+\}/g)]
        .map(([place]) => place)
        .sort()
        .join()
    expect(Object.entries(koreanSentences).filter(([template, text]) => values(template) !== values(text))).toEqual([])
  })
})
