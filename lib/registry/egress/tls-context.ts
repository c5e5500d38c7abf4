import { createHash } from 'node:crypto'
import { createSecureContext, getCACertificates, type SecureContext } from 'node:tls'
import { AppError } from '#lib/errors/app-error'
import { say } from '#lib/messages/say'
import type { TlsMaterial } from './tls-material.ts'

let roots: readonly string[] | undefined

/** Node's own roots and the operating system's, as podman and curl on this machine trust them. */
function systemRoots(): readonly string[] {
  roots ??= [...new Set([...getCACertificates('default'), ...getCACertificates('system')])]
  return roots
}

const plain: TlsMaterial = { ca: [] }
const fingerprints = new WeakMap<TlsMaterial, string>()
let plainContext: SecureContext | undefined

const isPlain = ({ ca, client }: TlsMaterial): boolean => ca.length === 0 && !client

/**
 * TLS 1.2 or newer over the system roots, plus what certs.d adds for one origin.
 * Made only when it is needed: OpenSSL parses some hundred roots for it, which takes tens of milliseconds.
 */
export function secureContext(material: TlsMaterial = plain): SecureContext {
  if (!isPlain(material)) return createContext(material)
  plainContext ??= createContext(plain)
  return plainContext
}

/**
 * Names the material in pool keys, so that a connection made with one client certificate never serves another, and an
 * unverified one never a request that wants it verified.
 */
export function tlsFingerprint(material: TlsMaterial = plain): string {
  if (isPlain(material) && !material.unverified) return ''
  const known = fingerprints.get(material)
  if (known !== undefined) return known
  const { ca, client, unverified } = material
  const made = createHash('sha256')
    .update(JSON.stringify([ca, client?.cert, client?.key, unverified]))
    .digest('hex')
  fingerprints.set(material, made)
  return made
}

function createContext({ ca, client }: TlsMaterial): SecureContext {
  try {
    return createSecureContext({ ca: [...systemRoots(), ...ca], ...client, minVersion: 'TLSv1.2' })
  } catch (cause) {
    throw new AppError(
      'invalid-configuration',
      say`A certificate or key configured for this registry cannot be read.`,
      {
        hint: say`The files in certs.d/<registry>/ must be PEM, and a client key must belong to its certificate.`,
        cause,
      },
    )
  }
}
