/** Bytes of an answer, unpacked, beyond which no call of ours can be meant. */
export const LARGEST_BODY = 32 * 2 ** 20

export const OVERSIZED = Symbol('oversized')

/** `undefined` when it was cut off, which is an answer that could not be read and not a failed connection. */
export type Body = string | undefined | typeof OVERSIZED

/**
 * The text of an answer. Counted while it is unpacked, so that a few kilobytes of gzip cannot fill the memory; the
 * rest of an oversized answer is never fetched.
 */
export async function readBody(response: Response): Promise<Body> {
  const decoder = new TextDecoder()
  let text = ''
  let bytes = 0
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength
      if (bytes > LARGEST_BODY) return OVERSIZED // leaving the loop cancels the stream
      text += decoder.decode(chunk, { stream: true })
    }
    return text + decoder.decode()
  } catch {
    return undefined
  }
}
