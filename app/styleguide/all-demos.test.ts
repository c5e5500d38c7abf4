import { readdirSync } from 'node:fs'
import { expect, it } from 'vitest'
import { allDemos } from './all-demos.ts'

const components = new URL('../../components/', import.meta.url)
/** What is no component to look at: the machinery of the guide, whole pages and their frame, listeners without a face. */
const withoutFace = new Set([
  'ui/demos',
  'shell/page-frame',
  'shell/omnibox-keys',
  'registry/home-page',
  'registry/registry-page',
  'repository/repository-page',
  'open/open-page',
  'open/omnibox-paste',
  // Begins to read layers as soon as it is there.
  'files/reading',
])

/** Folders some of whose components have no demo yet. A folder that leaves this list does not come back. */
const incomplete = new Set(['get', 'image', 'layers', 'palette', 'run', 'share', 'shelf', 'suggestions'])

const names = readdirSync(components)
  .filter(folder => !incomplete.has(folder))
  .flatMap(folder =>
    readdirSync(new URL(folder, components))
      .filter(file => /^[^.]+\.tsx$/.test(file))
      .map(file => `${folder}/${file.slice(0, -'.tsx'.length)}`),
  )
  .filter(name => !withoutFace.has(name))

it.each(names)('%s has a demo in the style guide', name => {
  const [folder = '', file = ''] = name.split('/')
  expect(Object.keys(allDemos[folder]?.[file] ?? {}).length, `add ${name}.demo.tsx and list it here`).toBeGreaterThan(0)
})
