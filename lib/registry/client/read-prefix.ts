/** At most the first `limitBytes` of a body; the rest is not read. For error documents, which are only shown. */
export async function readPrefix(stream: ReadableStream<Uint8Array>, limitBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of stream) {
    chunks.push(chunk)
    length += chunk.byteLength
    if (length >= limitBytes) break
  }
  return Buffer.concat(chunks).subarray(0, limitBytes)
}
