/** What the browser knows of a call of our own API that the server told nothing about. */
export const queries = {
  apiFailure: {
    down: 'Portolan itself does not answer.',
    running: 'Is it still running?',
    status: 'Portolan answered {status}.',
  },
} as const
