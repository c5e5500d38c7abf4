import { readlinkSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

/**
 * Has the thread it is called in run behind those that answer pages: reading a layer keeps a core busy for as long as it
 * takes. On Linux a priority belongs to a thread, and a thread's id may stand for a process's
 * (https://man7.org/linux/man-pages/man2/setpriority.2.html#NOTES); elsewhere nothing is changed. It is the lowest one,
 * because with others a page that wakes up waits for a reader's slice to end. Against other programs it counts only where
 * they are of one group: neither in containers nor in sessions of their own
 * (https://man7.org/linux/man-pages/man7/sched.7.html, The autogroup feature).
 */
export function runBehindPages(): void {
  try {
    const id = Number(readlinkSync('/proc/thread-self').split('/').at(-1))
    if (Number.isInteger(id)) setPriority(id, constants.priority.PRIORITY_LOW)
  } catch {
    // No Linux, or a sandbox without /proc: all threads are equal there.
  }
}
