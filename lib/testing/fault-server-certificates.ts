import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface KeyPair {
  /** PEM; for a certificate signed by an authority, without the chain. */
  readonly cert: string
  readonly key: string
}

export interface CertificateRequest {
  /** `subjectAltName`, e.g. `IP:127.0.0.1,DNS:localhost`; absent for an authority. */
  readonly names?: string
  /** Signs the certificate; absent for a self-signed one. */
  readonly issuer?: KeyPair
  /** Ends yesterday instead of tomorrow. */
  readonly expired?: boolean
  /** Hash of the signature, as openssl names it. */
  readonly hash?: 'sha256' | 'sha1'
}

/** Makes certificates with the `openssl` command, independent of the code under test. */
export async function makeCertificate(request: CertificateRequest): Promise<KeyPair> {
  const folder = await mkdtemp(join(tmpdir(), 'portolan-certificate-'))
  const at = (name: string) => join(folder, name)
  const openssl = (...args: string[]) => run('openssl', args, { cwd: folder })
  try {
    const name = request.names ? 'server' : `authority ${Math.random().toString(36).slice(2)}`
    await openssl(
      'req',
      '-newkey',
      'ec',
      '-pkeyopt',
      'ec_paramgen_curve:prime256v1',
      '-nodes',
      '-keyout',
      'key',
      '-out',
      'csr',
      '-subj',
      `/CN=${name}`,
    )
    const extensions = request.names
      ? `basicConstraints=CA:FALSE\nsubjectAltName=${request.names}\n`
      : 'basicConstraints=critical,CA:TRUE\nkeyUsage=critical,keyCertSign\n'
    await writeFile(at('extensions'), extensions)
    await writeFile(at('issuer.cert'), request.issuer?.cert ?? '')
    await writeFile(at('issuer.key'), request.issuer?.key ?? (await readFile(at('key'))))
    await openssl('x509', '-req', '-in', 'csr', '-out', 'cert', ...signing(request))
    return { cert: await readFile(at('cert'), 'utf8'), key: await readFile(at('key'), 'utf8') }
  } finally {
    await rm(folder, { recursive: true })
  }
}

const signing = ({ issuer, expired, hash = 'sha256' }: CertificateRequest): string[] => [
  ...(issuer ? ['-CA', 'issuer.cert', '-CAkey', 'issuer.key', '-CAcreateserial'] : ['-signkey', 'key']),
  ...['-extfile', 'extensions', '-days', expired ? '-1' : '1', `-${hash}`],
]
