export const portProtocols = ['tcp', 'udp', 'sctp'] as const
export type PortProtocol = (typeof portProtocols)[number]

export interface ExposedPort {
  readonly number: number
  readonly protocol: PortProtocol
}

export interface PlannedPort extends ExposedPort {
  /** Where it is published on the host: the same, or one that needs no privilege. */
  readonly hostPort: number
}

/** Ports below this belong to root, `net.ipv4.ip_unprivileged_port_start` in the kernel's words. */
export const firstUnprivilegedPort = 1024

const maxPorts = 50

/** An entry of `ExposedPorts`: `8080`, `8080/tcp`, `53/udp`; undefined for anything else. */
export function parsePort(text: string): ExposedPort | undefined {
  const [, digits = '', name = 'tcp'] = /^(\d{1,5})(?:\/([a-z]+))?$/i.exec(text) ?? []
  const number = Number(digits)
  const protocol = portProtocols.find(known => known === name.toLowerCase())
  return protocol && number > 0 && number < 65_536 ? { number, protocol } : undefined
}

/** What people expect where 80 is not to be had. */
const usual: Readonly<Record<number, number>> = { 80: 8080, 443: 8443 }

function* candidates(port: number): Generator<number, undefined> {
  if (port >= firstUnprivilegedPort) yield port
  else yield usual[port] ?? port + 8000
  for (let shifted = (port % 10_000) + 10_000; shifted < 65_536; shifted += 10_000) yield shifted
}

const sortKey = ({ number, protocol }: ExposedPort) => number * 4 + portProtocols.indexOf(protocol)

/** Every port once, by number; two never share one of the host. */
export function planPorts(exposed: readonly string[]): readonly PlannedPort[] {
  const ports = new Map(exposed.flatMap(text => parsePort(text) ?? []).map(port => [sortKey(port), port]))
  const sorted = [...ports.values()].sort((a, b) => sortKey(a) - sortKey(b)).slice(0, maxPorts)
  const taken = new Set(
    sorted
      .filter(({ number }) => number >= firstUnprivilegedPort)
      .map(({ number, protocol }) => `${number}/${protocol}`),
  )
  return sorted.flatMap(port => {
    if (port.number >= firstUnprivilegedPort) return [{ ...port, hostPort: port.number }]
    const hostPort = candidates(port.number).find(candidate => !taken.has(`${candidate}/${port.protocol}`))
    if (hostPort === undefined) return []
    taken.add(`${hostPort}/${port.protocol}`)
    return [{ ...port, hostPort }]
  })
}
