import { say } from '#lib/messages/say'
import type { Instruction, Scope, Translation } from './dialect.ts'
import { execForm, isSpelling } from './exec-form.ts'
import { parseGoQuotedList } from './go-quoted.ts'
import { restoreCopy } from './restore-copy.ts'
import { restoreHealthcheck } from './restore-healthcheck.ts'
import { environmentOf, labelsOf, restorePairs } from './restore-pairs.ts'

type Restorer = (rest: string, keyword: string, scope: Scope) => Translation | undefined

/** `["a" "b"]` with quotes is exact. */
const quotedList: Restorer = (rest, keyword) => {
  const list = parseGoQuotedList(rest)
  return list && rest.slice(list.end).trim() === '' ? { text: `${keyword} ${execForm(list.words)}` } : undefined
}

/** `[a b]` without quotes: exact where the config holds the same words, else split at spaces. */
function plainList(expected: (scope: Scope) => readonly string[] | undefined): Restorer {
  return (rest, keyword, scope) => {
    const [, inner] = /^\[(.*)\]$/s.exec(rest) ?? []
    if (inner === undefined) return undefined
    const known = expected(scope)
    if (known && isSpelling(inner, known)) return { text: `${keyword} ${execForm(known)}` }
    const text = `${keyword} ${execForm(inner.split(' ').filter(Boolean))}`
    return { text, note: say`Lists that history prints without quotes are split at their spaces.` }
  }
}

/** `map[8080/tcp:{} 9090/tcp:{}]` or `[8080/tcp 9090]`. */
const ports: Restorer = (rest, keyword) => {
  const [, inner] = /^(?:map)?\[(.*)\]$/s.exec(rest) ?? []
  return inner === undefined ? undefined : { text: `${keyword} ${inner.replaceAll(':{}', '')}` }
}

function pairs(known: (scope: Scope) => ReadonlyMap<string, string>): Restorer {
  return (rest, keyword, scope) => {
    const restored = restorePairs(rest, known(scope))
    if (!restored) return undefined
    const text = `${keyword} ${restored.text}`
    const certain = restored.confirmed || !/\s/.test(rest)
    return certain
      ? { text }
      : { text, note: say`Quotes around values are restored; a value that was replaced later may end elsewhere.` }
  }
}

const first =
  (...restorers: readonly Restorer[]): Restorer =>
  (rest, keyword, scope) => {
    for (const restore of restorers) {
      const translation = restore(rest, keyword, scope)
      if (translation) return translation
    }
    return undefined
  }

/** Instructions that history prints in the forms of Go's fmt package. */
const restorers: Readonly<Record<string, Restorer>> = {
  ADD: (rest, keyword) => restoreCopy(keyword, rest),
  COPY: (rest, keyword) => restoreCopy(keyword, rest),
  ARG: pairs(() => new Map()),
  CMD: quotedList,
  ENTRYPOINT: quotedList,
  ENV: pairs(({ config }) => environmentOf(config)),
  EXPOSE: ports,
  HEALTHCHECK: rest => {
    const text = restoreHealthcheck(rest)
    return text === undefined ? undefined : { text }
  },
  LABEL: pairs(({ config }) => labelsOf(config)),
  SHELL: first(
    quotedList,
    plainList(({ config }) => config.shell),
  ),
  VOLUME: first(
    quotedList,
    plainList(({ config }) => config.volumes),
  ),
}

/** Writes an instruction of Docker's or BuildKit's history the way a Containerfile has it. */
export function restoreInstruction({ keyword, rest }: Instruction, scope: Scope): Translation {
  return restorers[keyword]?.(rest.trim(), keyword, scope) ?? { text: `${keyword} ${rest}`.trim() }
}
