import 'server-only'
import manifest from '../../package.json' with { type: 'json' }

/** Portolan's own version. */
export const version: string = manifest.version
