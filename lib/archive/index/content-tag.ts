import { Gmac, gmacNonceBytes } from './gmac.ts'

/**
 * One nonce for all, so that equal contents have equal tags. GMAC is then a universal hash with a secret key: two files
 * that share a tag cannot be looked for without the key, nor from tags, because neither leaves the machine.
 */
const nonce = new Uint8Array(gmacNonceBytes)

/** The tag of one file's stored bytes: two files tagged with one key have equal bytes if, and only if, their tags are equal. */
export const startContentTag = (key: Uint8Array): Gmac => new Gmac(key, nonce)
