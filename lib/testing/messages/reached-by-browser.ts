import type { SourceModule } from '../architecture/read-module.ts'

/** Paths of the modules that are in some script of the browser: what `'use client'` modules import, and theirs. */
export function reachedByBrowser(modules: readonly SourceModule[]): ReadonlySet<string> {
  const byPath = new Map(modules.map(module => [module.path, module]))
  const reached = new Set<string>()
  const open = modules
    .filter(({ directives }) => directives.some(({ text }) => text === 'use client'))
    .map(({ path }) => path)
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    if (reached.has(path)) continue
    reached.add(path)
    for (const { target, typeOnly } of byPath.get(path)?.imports ?? [])
      if (target !== undefined && !typeOnly && byPath.has(target)) open.push(target)
  }
  return reached
}
