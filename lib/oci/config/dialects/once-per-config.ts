import type { ExecutionConfig } from '../types.ts'

/** The value for one config, made once: history may ask for it tens of thousands of times. */
export function oncePerConfig<T>(make: (config: ExecutionConfig) => T): (config: ExecutionConfig) => T {
  const made = new WeakMap<ExecutionConfig, { readonly value: T }>()
  return config => {
    const known = made.get(config) ?? { value: make(config) }
    made.set(config, known)
    return known.value
  }
}
