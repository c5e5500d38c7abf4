import type { Platform } from '#lib/oci/manifest/types'
import { shellQuote } from './shell-quote.ts'

/** Options before skopeo's subcommand that choose out of an index: skopeo(1) "GLOBAL OPTIONS". */
export const skopeoPlatform = (platform: Platform | undefined): readonly string[] =>
  platform
    ? [
        ...['--override-os', shellQuote(platform.os), '--override-arch', shellQuote(platform.architecture)],
        ...(platform.variant ? ['--override-variant', shellQuote(platform.variant)] : []),
      ]
    : []
