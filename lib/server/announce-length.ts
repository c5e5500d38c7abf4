import 'server-only'
import { subscribe } from 'node:diagnostics_channel'

/**
 * Under this name the length of a body passes through Next, which drops Content-Length from what a route handler answers
 * (FORBIDDEN_HEADERS of next/dist/server/send-response.js). It never leaves the process.
 */
export const lengthHeader = 'portolan-length'

/** What is used of https://nodejs.org/api/http.html#class-httpserverresponse. */
interface ServerResponse {
  getHeader(name: string): number | string | readonly string[] | undefined
  setHeader(name: string, value: string): unknown
  removeHeader(name: string): void
  writeHead(...words: readonly unknown[]): unknown
}

function restore(response: ServerResponse): void {
  const length = response.getHeader(lengthHeader)
  if (length === undefined) return
  response.removeHeader(lengthHeader)
  response.setHeader('content-length', String(length))
}

/**
 * Lets browsers know how long a download is, so that they show how much of it is there and notice where one was cut off.
 * https://nodejs.org/api/diagnostics_channel.html#event-httpserverresponsecreated
 */
export function announceLengths(): void {
  subscribe('http.server.response.created', message => {
    const { response } = message as { readonly response: ServerResponse }
    const writeHead = response.writeHead.bind(response)
    // Whatever begins the answer, be it a write or a flush, calls this one in the end.
    response.writeHead = (...words) => {
      restore(response)
      return writeHead(...words)
    }
  })
}
