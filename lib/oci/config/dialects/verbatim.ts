import { type Dialect, splitInstruction } from './dialect.ts'

const asComment = (text: string) =>
  text
    .split(/\r?\n/)
    .map(line => (line.startsWith('#') ? line : `# ${line}`.trimEnd()))
    .join('\n')

/**
 * Everything else: bazel, ko, jib, apko, nix, umoci, `podman commit` … describe a layer in words of their own, which
 * are shown as comments. Text that is an instruction is left as one.
 */
export const verbatim: Dialect = {
  name: 'verbatim',
  recognises: () => true,
  translate(createdBy) {
    const text = createdBy.trim()
    if (splitInstruction(text)) return { text }
    return { text: text === '' ? '# No instruction is recorded.' : asComment(text) }
  },
}
