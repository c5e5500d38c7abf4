import { useSyncExternalStore } from 'react'

const subscribe = () => () => {}
const yes = () => true
const no = () => false

/** False on the server and while the browser takes its page over, then true: for what needs a script to be true. */
export const useHydrated = (): boolean => useSyncExternalStore(subscribe, yes, no)
