import { bytesOfText, textOfBytes } from '#lib/archive/tree/path-text'

/**
 * A path as it stands in queries and addresses: bytes that are no UTF-8, and the `%` that writes them, as `%XX`. The text
 * of a URL can hold nothing else, and every name of an archive can be asked for.
 */
export const addressOfPath = (path: string): string =>
  path
    .replaceAll('%', '%25')
    .replace(
      /[\udc80-\udcff](?<![\ud800-\udbff][\udc80-\udcff])/g,
      byte => `%${(byte.charCodeAt(0) - 0xdc00).toString(16).toUpperCase()}`,
    )

/** The inverse of `addressOfPath`; a `%` that begins no escape stands for itself. */
export const pathOfAddress = (address: string): string =>
  textOfBytes(
    Buffer.concat(
      address
        .split(/(%[0-9a-f]{2})/i)
        .map((part, index) => (index % 2 === 1 ? Buffer.from(part.slice(1), 'hex') : bytesOfText(part))),
    ),
  )
