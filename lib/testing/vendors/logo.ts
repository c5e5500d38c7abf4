import type { ScriptedAnswer, ScriptedRequest } from '../scripted-registry.ts'

/** A PNG of one orange pixel. */
const pixel = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8X8/wHwAGgAKA3n1ZZQAAAABJRU5ErkJggg=='

/** A vendor's server that has its logos itself. */
export const logoUrl = ({ headers }: Pick<ScriptedRequest, 'headers'>, path: string) => `http://${headers.host}${path}`

export const logoAnswer = (): ScriptedAnswer => ({
  headers: { 'content-type': 'image/png' },
  body: Buffer.from(pixel, 'base64'),
})
