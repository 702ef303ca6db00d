import type { FastifyReply } from 'fastify'

/**
 * A frozen answer is one that is remembered and given again: its bytes are kept for as long as it is. Writing out a
 * page of 50 campaigns took longer than everything else that the server does for it.
 */
export function createKeptTexts(status: number): (reply: FastifyReply, answer: object) => Buffer {
  const texts = new WeakMap<object, Buffer>()
  return (reply, answer) => {
    let bytes = texts.get(answer)
    if (!bytes) {
      const write = reply.getSerializationFunction(String(status), 'application/json') ?? JSON.stringify
      texts.set(answer, (bytes = Buffer.from(String(write(answer as never))))) // its type is that of the contract
    }
    return bytes
  }
}
