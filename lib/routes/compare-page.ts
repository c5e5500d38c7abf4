import { formatCanonical } from '#lib/oci/reference/format-reference'
import { parseReference } from '#lib/oci/reference/parse-reference'
import type { Reference } from '#lib/oci/reference/types'
import { withDefaultTag } from '#lib/oci/reference/with-default-tag'
import { withQuery } from './pages.ts'

/** Tabs of the page of a compare; the first is shown where the address names none. */
export const compareViews = ['summary', 'packages', 'files', 'config', 'layers', 'index'] as const
export type CompareView = (typeof compareViews)[number]

export interface CompareState {
  /** Of both sides, `os/architecture[/variant]`. */
  readonly platform?: string | undefined
  /** Of `to`, where it is another. */
  readonly toPlatform?: string | undefined
  readonly view?: CompareView | undefined
  /** `files`: what is open, a directory or a file, as addresses write paths; neither slash at its ends. */
  readonly path?: string | undefined
  /** `files`: where the file at `path` is in `from`, if it was renamed. */
  readonly fromPath?: string | undefined
  /** Rules as `parseSemantic` reads them; absent where nothing is left out. */
  readonly semantic?: string | undefined
  /** `read` also reads layers that both share, so that nothing of the files stays uncertain. */
  readonly base?: string | undefined
  /** `index`: `packages` also compares what is installed on every platform, which reads the layers of all. */
  readonly parity?: string | undefined
  /** `files`: what this rule leaves out, instead of what counts. */
  readonly ignored?: string | undefined
  /** `files`: text that paths contain. */
  readonly name?: string | undefined
  /** `files`, `packages`: only what differs so, e.g. `added`. */
  readonly change?: string | undefined
  /** `files`: how the lines of a file are shown, `split` or all in one column. */
  readonly layout?: string | undefined
}

export interface CompareAddress extends CompareState {
  /** Absent where the reader still has to choose it. */
  readonly from?: Reference
  readonly to?: Reference
}

/** `/compare?from=…&to=…`; references stand in the query as people paste them. */
export const comparePage = (from: Reference | undefined, to: Reference | undefined, state: CompareState = {}): string =>
  withQuery('/compare', {
    from: from && formatCanonical(from),
    to: to && formatCanonical(to),
    platform: state.platform,
    'to-platform': state.toPlatform,
    view: state.view === 'summary' ? undefined : state.view,
    path: state.path,
    'from-path': state.fromPath,
    semantic: state.semantic,
    base: state.base,
    parity: state.parity,
    ignored: state.ignored,
    name: state.name,
    change: state.change,
    layout: state.layout,
  })

/** The tag above or below one that is compared, in the order of the tag table: `next` is the newer one. */
export const compareSteps = ['from-previous', 'from-next', 'to-previous', 'to-next'] as const
export type CompareStep = (typeof compareSteps)[number]

/** The same compare a tag further on one side; the server looks up which tag that is, and redirects to it. */
export function compareStepPage(from: Reference, to: Reference, step: CompareStep, state: CompareState = {}): string {
  const page = comparePage(from, to, state)
  return `${page}&step=${step}`
}

export function parseCompareStep(query: Pick<URLSearchParams, 'get'>): CompareStep | undefined {
  const text = query.get('step')
  return compareSteps.find(step => step === text)
}

const isView = (text: string | null): text is CompareView => compareViews.some(view => view === text)

/** What an address of the page says. Throws AppError `invalid-reference`. */
export function parseComparePage(query: Pick<URLSearchParams, 'get'>): CompareAddress {
  const reference = (name: 'from' | 'to') => {
    const text = query.get(name)
    return text ? { [name]: withDefaultTag(parseReference(text)) } : {}
  }
  const text = (name: string, key: keyof CompareState) => {
    const value = query.get(name)
    return value ? { [key]: value } : {}
  }
  const view = query.get('view')
  return {
    ...reference('from'),
    ...reference('to'),
    ...text('platform', 'platform'),
    ...text('to-platform', 'toPlatform'),
    ...(isView(view) && { view }),
    ...text('path', 'path'),
    ...text('from-path', 'fromPath'),
    ...text('semantic', 'semantic'),
    ...text('base', 'base'),
    ...text('parity', 'parity'),
    ...text('ignored', 'ignored'),
    ...text('name', 'name'),
    ...text('change', 'change'),
    ...text('layout', 'layout'),
  }
}
