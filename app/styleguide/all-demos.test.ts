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
  // Ask the registries as soon as they are there; the demos of cards show a line.
  'registry/probed-registries',
  'registry/probed-line',
  'repository/repository-page',
  'image/image-page',
  'image/image-frame',
  'open/open-page',
  'chosen/many-frame',
  'matrix/matrix-page',
  'genealogy/tree-page',
  'history/history-page',
  'packages/packages-page',
  'open/omnibox-paste',
  'palette/page-subject',
  'downloads/download-watch',
  // Listens wherever it stands; the hint it stands in has a demo.
  'import/drop-anywhere',
  // Begins to save as soon as it is there; its lines have a demo.
  'downloads/download-tray',
  'shelf/visit',
  // Lies over the whole page and takes the focus; what it holds has a demo.
  'palette/command-palette',
  // Listens for its key wherever it stands, and so stands once a page: in the frame.
  'palette/palette-key',
  // Reads the address of the page, and takes the focus. The demo of share opens it.
  'share/share-panel',
  // Makes the rows of a tree, which the demo of layers-view shows.
  'layers/layer-tree-nodes',
  // A line stands where its tree puts it; the demo of file-tree shows some.
  'files/tree-line',
  'search/search-page',
  'search/search-keys',
  // Asks the registries as soon as it is there; its parts have demos.
  'search/search-results',
  'compare/compare-page',
  'compare/compare-frame',
  'compare/compare-view',
  // A line stands where its tree puts it; the demo of difference-tree shows some.
  'compare/difference-line',
  // Begin to read layers as soon as they are there.
  'compare/comparing-contents',
  'files/reading',
  'chosen/reading-many',
  // Asks the registries as soon as it is there; its table has a demo.
  'where/asking-where',
  // Make the rows of a table and of a tree, which have demos.
  'matrix/matrix-rows',
  'genealogy/segment-nodes',
])

const names = readdirSync(components)
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
