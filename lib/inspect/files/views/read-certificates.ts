import { X509Certificate } from 'node:crypto'
import type { CertificateFacts, ShownCertificates } from '#lib/contract/views/file-contents'

/** A bundle of authorities has about 150. */
const maxListed = 200

/** https://www.rfc-editor.org/rfc/rfc7468#section-5 and the older `TRUSTED` form of OpenSSL. */
const block = /-----BEGIN CERTIFICATE-----[A-Za-z0-9+/=\s]+-----END CERTIFICATE-----/g

/** Whether a text has a certificate in it. */
export const hasCertificates = (text: string): boolean => text.includes('-----BEGIN CERTIFICATE-----')

const iso = (date: string) => new Date(date).toISOString()

/** Names stand on lines of their own, the most general first; people write them in one, the other way round. */
const oneLine = (name: string) => name.split('\n').reverse().join(', ')

function keyType({ publicKey }: X509Certificate): string | undefined {
  const { asymmetricKeyType: type, asymmetricKeyDetails: details } = publicKey
  if (type === undefined) return undefined
  const size = details?.modulusLength ?? details?.namedCurve
  return size === undefined ? type : `${type} ${size}`
}

function describeCertificate(source: string | Uint8Array): CertificateFacts | undefined {
  try {
    const certificate = new X509Certificate(source)
    const type = keyType(certificate)
    return {
      subject: oneLine(certificate.subject),
      issuer: oneLine(certificate.issuer),
      validFrom: iso(certificate.validFrom),
      validTo: iso(certificate.validTo),
      serialNumber: certificate.serialNumber,
      sha256: certificate.fingerprint256,
      ...(type !== undefined && { keyType: type }),
      ...(certificate.subjectAltName !== undefined && { names: certificate.subjectAltName }),
      isAuthority: certificate.ca,
    }
  } catch {
    return undefined
  }
}

/** The certificates of a PEM text, or of the bytes of one in DER. */
export function readCertificates(source: string | Uint8Array): ShownCertificates {
  const blocks = typeof source === 'string' ? (source.match(block) ?? []) : [source]
  const read = blocks.slice(0, maxListed).map(describeCertificate)
  const certificates = read.filter(each => each !== undefined)
  return { kind: 'certificates', certificates, total: blocks.length, broken: read.length - certificates.length }
}
