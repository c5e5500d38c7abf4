import 'server-only'

/** Names of files and of interpreters → the language in which shiki knows them (https://shiki.style/languages). */
const names: readonly (readonly [RegExp, string])[] = [
  [/\.(?:sh|bash|ash|zsh|ksh)$|^\.?(?:bashrc|bash\.bashrc|profile|bash_profile|zshrc)$/, 'shellscript'],
  [/\.(?:py|pyi|pyw|pth)$/, 'python'],
  [/\.(?:js|mjs|cjs)$/, 'javascript'],
  [/\.(?:ts|mts|cts)$/, 'typescript'],
  [/\.(?:tsx|jsx)$/, 'tsx'],
  [/\.(?:json|webmanifest|map)$/, 'json'],
  [/\.ya?ml$/, 'yaml'],
  [/\.toml$/, 'toml'],
  [/\.(?:service|socket|mount|target|timer|path|slice|network|netdev|link)$/, 'systemd'],
  [/^(?:nginx\.conf|mime\.types)$/, 'nginx'],
  [/^(?:httpd|apache2|ssl|ports)\.conf$|\.htaccess$/, 'apache'],
  [/^sshd?_config$/, 'ssh-config'],
  [/\.(?:ini|cfg|conf|cnf|repo|desktop|properties)$|^(?:os-release|\.env|environment)$/, 'ini'],
  [/\.(?:xml|svg|xsd|xsl|pom|plist|dtd)$/, 'xml'],
  [/\.x?html?$/, 'html'],
  [/\.css$/, 'css'],
  [/\.(?:c|h)$/, 'c'],
  [/\.(?:cc|cpp|cxx|hh|hpp|hxx)$/, 'cpp'],
  [/\.go$/, 'go'],
  [/\.rs$/, 'rust'],
  [/\.(?:rb|gemspec)$|^(?:Gemfile|Rakefile)$/, 'ruby'],
  [/\.(?:pl|pm|pod|t)$/, 'perl'],
  [/\.php$/, 'php'],
  [/\.lua$/, 'lua'],
  [/\.java$/, 'java'],
  [/\.(?:md|markdown)$/, 'markdown'],
  [/^(?:Dockerfile|Containerfile)(?:\..*)?$/, 'docker'],
  [/^(?:GNU)?[Mm]akefile$|\.mk$/, 'make'],
  [/\.cmake$|^CMakeLists\.txt$/, 'cmake'],
  [/\.sql$/, 'sql'],
  [/\.(?:diff|patch)$/, 'diff'],
  [/\.awk$/, 'awk'],
  [/\.tcl$/, 'tcl'],
  [/\.(?:vim|vimrc)$/, 'viml'],
  [/\.(?:r|R)$/, 'r'],
]

const interpreters: readonly (readonly [RegExp, string])[] = [
  [/\b(?:ba|da|a|z|k)?sh\b/, 'shellscript'],
  [/\bpython[\d.]*\b/, 'python'],
  [/\bnode\b/, 'javascript'],
  [/\bperl\b/, 'perl'],
  [/\bruby\b/, 'ruby'],
  [/\bphp\b/, 'php'],
  [/\blua\b/, 'lua'],
  [/\bawk\b/, 'awk'],
]

/** The language of a text by its name, or by what its first line names. */
export function textLanguage(name: string, text: string): string | undefined {
  const [, named] = names.find(([pattern]) => pattern.test(name)) ?? []
  if (named !== undefined) return named
  const [first = ''] = /^#!.{0,200}/.exec(text) ?? []
  if (first !== '') return interpreters.find(([pattern]) => pattern.test(first))?.[1]
  return /^<\?xml\b/.test(text) ? 'xml' : undefined
}
