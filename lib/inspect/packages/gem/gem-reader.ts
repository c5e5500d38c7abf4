import { say } from '#lib/messages/say'
import { purl } from '../purl.ts'
import { ReadProblem } from '../read-problem.ts'
import type { PackageReader } from '../reader.ts'

const maxGemspecBytes = 1024 * 1024

/**
 * Specifications of installed gems. They are Ruby programs, but RubyGems writes them in one form, with name, version and
 * platform also in a comment that it reads itself without running the file.
 * https://github.com/rubygems/rubygems/blob/master/lib/rubygems/stub_specification.rb
 */
export const gemReader: PackageReader = {
  ecosystem: 'gem',
  patterns: [{ glob: '**/specifications/*.gemspec' }, { glob: '**/specifications/default/*.gemspec' }],
  read: async scan => {
    const text = new TextDecoder().decode(await scan.bytes(maxGemspecBytes))
    const [, stubName, stubVersion, stubPlatform] = /^# stub: (\S+) (\S+) (\S+)/m.exec(text) ?? []
    const name = stubName ?? literal(text, 'name')
    const version = stubVersion ?? literal(text, 'version')
    if (!name || !version) throw new ReadProblem('malformed', say`The specification states no name or no version.`)
    const platform = stubPlatform ?? literal(text, 'platform') ?? 'ruby'
    // `ruby` is every platform: the gem has no compiled part.
    const own = platform === 'ruby' ? undefined : platform
    scan.add({
      name,
      version,
      licences: licences(text),
      ...(own && { architecture: own }),
      ...purl({ type: 'gem', name, version, qualifiers: { platform: own } }),
    })
  },
}

/** `s.name = "rake".freeze` */
const literal = (text: string, field: string): string | undefined =>
  new RegExp(
    `^[ \\t]*\\w{1,20}\\.${field}[ \\t]*=[ \\t]*(?:Gem::Version\\.new[ (]*)?["']([^"'\\n]{1,200})["']`,
    'm',
  ).exec(text)?.[1]

/** `s.licenses = ["MIT".freeze, "Ruby".freeze]`, or `s.license = "MIT"` */
function licences(text: string): readonly (string | undefined)[] {
  const [, list] = /^[ \t]*\w{1,20}\.licenses[ \t]*=[ \t]*\[([^\]\n]{0,2000})\]/m.exec(text) ?? []
  if (list === undefined) return [literal(text, 'license')]
  return [...list.matchAll(/["']([^"'\n]{1,200})["']/g)].map(([, licence]) => licence)
}
