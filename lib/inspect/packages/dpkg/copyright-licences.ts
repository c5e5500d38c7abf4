import { stanzas } from '../stanzas.ts'

/** Free-form files point to the texts that every Debian system has. */
const commonLicence = /\/usr\/share\/common-licenses\/([A-Za-z0-9][A-Za-z0-9.+-]*)/g

/**
 * Licences of a package's copyright file: the short names of a machine-readable one
 * (https://www.debian.org/doc/packaging-manuals/copyright-format/1.0/#license-syntax), else the common licences that it
 * points to.
 */
export function copyrightLicences(text: string): string[] {
  const names = isMachineReadable(text) ? shortNames(text) : commonLicences(text)
  return [...new Set(names)]
}

const isMachineReadable = (text: string) => /^Format(?:-Specification)?:/im.test(text.slice(0, 2000))

// Only the first line of the field is the name; the licence's text follows it.
const shortNames = (text: string) =>
  [...stanzas(text)].flatMap(fields => {
    const name = fields.get('license')?.split('\n')[0]?.trim()
    return name ? [name] : []
  })

const commonLicences = (text: string) =>
  [...text.matchAll(commonLicence)].map(([, name = '']) => name.replace(/\.$/, ''))
