import { readdirSync } from 'node:fs'

const components = new URL('../../components/', import.meta.url)

/** Folders with something to show: each has its part of the style guide, at `/styleguide/<folder>`. */
export const componentFolders: readonly string[] = readdirSync(components)
  .filter(folder => readdirSync(new URL(folder, components)).some(file => file.endsWith('.demo.tsx')))
  .toSorted()
