'use client'

import { ProbeLine } from './probe-line.tsx'
import { useProbed } from './probed-registries.tsx'

/** Whether a registry answers now, on a page of many; a slow one keeps nobody waiting but itself. */
export const ProbedLine = ({ host }: { readonly host: string }) => <ProbeLine {...useProbed(host)} />
