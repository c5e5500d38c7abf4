import { useEffect, useState } from 'react'

/** Safari has no idle callbacks: https://caniuse.com/requestidlecallback */
const whenIdle = (run: () => void): (() => void) => {
  if (typeof requestIdleCallback === 'undefined') {
    const timer = setTimeout(run)
    return () => clearTimeout(timer)
  }
  const handle = requestIdleCallback(run, { timeout: 1_000 })
  return () => cancelIdleCallback(handle)
}

/** False until the browser has taken the page over and has nothing else to do: for what the reader can wait for. */
export function useIdle(): boolean {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => whenIdle(() => setIdle(true)), [])
  return isIdle
}
