/** How a wait is told: which units, so that its sentence is whole in every language. */
export interface WaitParts {
  readonly told: 'seconds' | 'minutes' | 'minutesSeconds' | 'hours' | 'hoursMinutes'
  readonly hours: number
  readonly minutes: number
  readonly seconds: number
}

/** Seconds as people say them while waiting: 45 s, 2 min 5 s, 3 h 10 min. Whole hours and minutes need no more. */
export function waitParts(totalSeconds: number): WaitParts {
  const hours = Math.floor(totalSeconds / 3_600)
  const minutes = Math.floor(totalSeconds / 60) % 60
  const seconds = totalSeconds % 60
  const parts = { hours, minutes, seconds }
  if (hours > 0) return { ...parts, told: minutes === 0 ? 'hours' : 'hoursMinutes' }
  if (minutes > 0) return { ...parts, told: seconds === 0 ? 'minutes' : 'minutesSeconds' }
  return { ...parts, told: 'seconds' }
}
