import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SearchLine } from '../../../contract/search.ts'
import { apiUrl } from '../../../routes/api.ts'
import { type Script, type ScriptedRegistry, startScriptedRegistry } from '../../scripted-registry.ts'
import { amountFigure, exactFigure, type Figure } from '../figure.ts'
import { startApp } from '../start-app.ts'

const firstLimitMs = 300
/** The deadline, and what it takes to tell of it. */
const completeLimitMs = 5_300

const names = Array.from({ length: 500 }, (_, index) => `team-${index % 20}/httpd-${index}`)
const answering: Script = ({ path }) => ({
  body: JSON.stringify(path === '/v2/_catalog' ? { repositories: names } : {}),
  headers: { 'content-type': 'application/json' },
})
const hanging: Script = () => new Promise(() => {})
const failing: Script = ({ path }) => ({ status: path === '/v2/' ? 200 : 500 })

const scripts: readonly Script[] = [...Array.from({ length: 9 }, () => answering), hanging, hanging, failing]

interface Taken {
  readonly firstMs: number
  readonly completeMs: number
  /** Registries by how it went. */
  readonly states: string
}

async function take(app: string, text: string): Promise<Taken> {
  const start = performance.now()
  const response = await fetch(app + apiUrl('search', { q: text }))
  let firstMs = Number.NaN
  let rest = ''
  const states: string[] = []
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines.map(each => JSON.parse(each) as SearchLine)) {
      if (line.line === 'hits' && Number.isNaN(firstMs)) firstMs = performance.now() - start
      if (line.line === 'settled') states.push(line.state)
    }
  }
  const count = (state: string) => states.filter(each => each === state).length
  return {
    firstMs,
    completeMs: performance.now() - start,
    states: `${count('answered')} answered, ${count('slow')} slow, ${count('failed')} failed`,
  }
}

/** Twelve registries whose lists nobody has read yet, of which two hang and one fails; and the samples. */
export async function search(): Promise<readonly Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-search-'))
  const registries: ScriptedRegistry[] = []
  for (const script of scripts) registries.push(await startScriptedRegistry(script))
  const app = await startApp({
    folder,
    registries: registries.map(({ host }) => host),
    env: { PORTOLAN_ANY_PUBLIC_REGISTRY: 'false' },
  })
  try {
    // Loads the code of the route; a registry nobody knows answers that it was not asked.
    await take(app.origin, '127.0.0.1:1/warm')
    const taken = await take(app.origin, 'httpd')
    return [
      amountFigure('search of 12 registries, 2 of which hang: first results', taken.firstMs, 'ms', firstLimitMs),
      amountFigure('search of 12 registries, 2 of which hang: complete', taken.completeMs, 'ms', completeLimitMs),
      exactFigure('search of 12 registries and the samples', [taken.states], '10 answered, 2 slow, 1 failed'),
    ]
  } finally {
    await app.stop()
    for (const registry of registries) await registry.close()
    await rm(folder, { recursive: true, force: true })
  }
}
