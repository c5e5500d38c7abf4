import { isIP } from 'node:net'

/** 4 or 6 for an IP address in the spelling `node:net` takes (IPv6 without brackets), 0 for anything else. */
export const ipVersion = (text: string): 0 | 4 | 6 => isIP(text) as 0 | 4 | 6
