import { isIP, type LookupFunction, connect as netConnect, type Socket } from 'node:net'
import { type SecureContext, connect as tlsConnect } from 'node:tls'
import { assertReachable, bareHost, type ListenAddress, portOf, type Reach } from './address-policy.ts'
import { type Resolve, resolveReachable } from './resolve.ts'

export interface DialTarget {
  /** Only scheme, host and port count. */
  readonly url: URL
  readonly reach: Reach
  /** Present exactly for https. */
  readonly secure?: SecureContext
  /** As in `TlsMaterial`. */
  readonly unverified?: true
  /** Where the TLS session of this pool is kept; never shared with another pool. */
  readonly sessions: { latest?: Buffer }
}

export interface DialOptions {
  readonly resolve: Resolve
  readonly ownAddresses: () => readonly ListenAddress[]
}

/** How long one address of several is tried before the next is tried beside it (RFC 8305 section 5). */
const attemptMs = 500

/**
 * Connects to a checked address of `target`. The name is resolved once, every answer is checked, exactly those
 * addresses are dialled (TLS still names the host), and the peer's address is checked again once connected.
 * HTTP_PROXY and HTTPS_PROXY are not read: behind a proxy the name would be resolved there, and this check be void.
 * Rejects with `signal.reason`, an AppError `forbidden-address`, or Node's error.
 */
export async function dial(target: DialTarget, options: DialOptions, signal: AbortSignal): Promise<Socket> {
  const own = options.ownAddresses()
  const addresses = await abortable(resolveReachable(target, options.resolve, own), signal)
  signal.throwIfAborted()
  const socket = open(target, addresses)
  return await new Promise<Socket>((resolve, reject) => {
    const abort = () => socket.destroy(signal.reason)
    signal.addEventListener('abort', abort, { once: true })
    // This listener stays for the socket's life, so that no error is ever without one.
    socket.on('error', reject)
    socket.once('close', () => reject(Object.assign(new Error('closed while connecting'), { code: 'ECONNRESET' })))
    socket.once('connect', () => {
      try {
        assertReachable(socket.remoteAddress ?? '', target, own)
      } catch (error) {
        socket.destroy(error as Error)
      }
    })
    socket.once(target.secure ? 'secureConnect' : 'connect', () => {
      signal.removeEventListener('abort', abort)
      if (!socket.destroyed) resolve(socket)
    })
  })
}

function open(target: DialTarget, addresses: readonly string[]): Socket {
  const host = bareHost(target.url)
  const options = {
    host,
    port: portOf(target.url),
    lookup: pinned(addresses),
    autoSelectFamily: addresses.length > 1,
    autoSelectFamilyAttemptTimeout: attemptMs,
    noDelay: true,
    keepAlive: true,
  }
  if (!target.secure) return netConnect(options)
  const { sessions, secure, unverified } = target
  const socket = tlsConnect({
    ...options,
    secureContext: secure,
    ALPNProtocols: ['http/1.1'],
    rejectUnauthorized: !unverified,
    // Server Name Indication carries names only: RFC 6066 section 3.
    ...(isIP(host) === 0 && { servername: host.replace(/\.$/, '') }),
    ...(sessions.latest && { session: sessions.latest }),
  })
  socket.on('session', session => {
    sessions.latest = session
  })
  return socket
}

/** Answers with the addresses that were checked, whatever the name resolves to by now. */
const pinned =
  (addresses: readonly string[]): LookupFunction =>
  (_hostname, options, callback) => {
    const answers = addresses.map(address => ({ address, family: isIP(address) }))
    if (options.all) callback(null, answers)
    else callback(null, answers[0]?.address ?? '', answers[0]?.family ?? 0)
  }

function abortable<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const abort = () => reject(signal.reason)
    if (signal.aborted) return abort()
    signal.addEventListener('abort', abort, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort))
  })
}
