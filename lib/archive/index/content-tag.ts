import { Gmac, gmacNonceBytes } from './gmac.ts'

/**
 * One nonce for all, so that equal contents have equal tags. GMAC is then a universal hash with a secret key: two files
 * that share a tag cannot be looked for without the key, nor from tags, because neither leaves the machine.
 */
const nonce = new Uint8Array(gmacNonceBytes)

/**
 * The tag of one file's stored bytes: under one key the same for equal bytes. That others have it, too, is as likely as
 * one in 2^128 for each of their blocks of 16 bytes.
 */
export const startContentTag = (key: Uint8Array): Gmac => new Gmac(key, nonce)
