import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import sharp from 'sharp'

export type Asked = { method: string; path: string; headers: IncomingMessage['headers']; body: string }
export type Canned =
  | { status?: number; headers?: Record<string, string>; body: unknown }
  | 'silence'
  | 'hang up'

/** A provider on localhost that answers with what the test says, one answer a call, the last one for ever. */
export async function startProvider(...answers: Canned[]) {
  const asked: Asked[] = []
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      const { method = '', url: path = '', headers } = request
      asked.push({ method, path, headers, body: Buffer.concat(parts).toString('latin1') })
      const answer = answers[Math.min(asked.length, answers.length) - 1]
      if (answer === undefined || answer === 'silence') return
      if (answer === 'hang up') return request.socket.destroy()
      response.writeHead(answer.status ?? 200, { 'content-type': 'application/json', ...answer.headers })
      const { body } = answer
      response.end(typeof body === 'string' || Buffer.isBuffer(body) ? body : JSON.stringify(body))
    })
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const { port } = server.address() as AddressInfo // listening on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () =>
      new Promise<void>((closed) => {
        server.closeAllConnections()
        server.close(() => closed())
      }),
  }
}

export const aPicture = (width = 320, height = 400): Promise<Buffer> =>
  sharp({ create: { width, height, channels: 3, background: '#7a4a2c' } })
    .png()
    .toBuffer()

/** What `generateContent` answers, as the SDK's own types have it. */
export const geminiAnswer = (parts: object[], more: object = {}): Canned => ({
  body: {
    candidates: [{ content: { role: 'model', parts }, finishReason: 'STOP', index: 0 }],
    usageMetadata: { promptTokenCount: 12, candidatesTokenCount: 1290, totalTokenCount: 1302 },
    modelVersion: 'gemini-3.1-flash-image',
    ...more,
  },
})
export const inline = (picture: Buffer, more: object = {}) => ({
  inlineData: { mimeType: 'image/png', data: picture.toString('base64') },
  ...more,
})
/** An error as Google's APIs send it (google.rpc.Status). */
export const googleError = (
  code: number,
  status: string,
  message: string,
  details: object[] = [],
): Canned => ({
  status: code,
  body: { error: { code, status, message, details } },
})
