/** Thrown into whoever reads an answer that does not end. */
class AnswerTooLarge extends Error {
  override readonly name = 'AnswerTooLarge'
}

/**
 * The global fetch for a client whose library reads answers whole: one that grows past `most` bytes breaks off, and no
 * redirect is followed, since the library would send the key along.
 */
export const boundedFetch =
  (most: number): typeof fetch =>
  async (input, init) => {
    const answer = await fetch(input, { ...init, redirect: 'error' })
    let size = 0
    const counted = answer.body?.pipeThrough(
      new TransformStream<Uint8Array, Uint8Array>({
        transform(part, stream) {
          size += part.length
          if (size > most) stream.error(new AnswerTooLarge(`more than ${most} bytes`))
          else stream.enqueue(part)
        },
      }),
    )
    const { status, statusText, headers } = answer
    return new Response(counted ?? null, { status, statusText, headers })
  }

/** Whether that is at the bottom of an error. */
export const isTooLarge = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'AnswerTooLarge' || isTooLarge(error.cause))
