import { expect, it } from 'vitest'
import { unitWord } from './unit-word.ts'

// Rules: systemd.service(5) "COMMAND LINES", systemd.unit(5) "SPECIFIERS", systemd.syntax(7) "QUOTING".
it.each([
  ['plain', 'plain'],
  ['A=b', 'A=b'],
  ['', '""'],
  ['two words', '"two words"'],
  ['50%', '50%%'],
  ['%n', '%%n'],
  ['$HOME', '$$HOME'],
  // biome-ignore lint/suspicious/noTemplateCurlyInString: systemd's own syntax
  ['${HOME}', '$${HOME}'],
  ['say "hi"', String.raw`"say \"hi\""`],
  [`it's`, `"it's"`],
  ['back\\slash', String.raw`"back\\slash"`],
  ['a\nExecStartPre=/bin/false', String.raw`"a\nExecStartPre=/bin/false"`],
  ['a\tb\r', String.raw`"a\tb\r"`],
  ['\u001b', String.raw`"\x1b"`],
  ['\u202e', String.raw`"\u202e"`],
  [';', '";"'],
  ['한국어', '한국어'],
])('%j is written %s', (text, expected) => {
  expect(unitWord(text)).toBe(expected)
})
