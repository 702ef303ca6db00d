import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export interface Hosted {
  type: string
  bytes: Uint8Array | string
  status?: number
  location?: string
}
export interface MediaHost {
  url: string
  /** What asked for something, by its own words. */
  agents: string[]
  close(): Promise<void>
}

/** A web server on this machine that serves what it is given, as a shop's own would. */
export async function startMediaHost(files: Readonly<Record<string, Hosted>>): Promise<MediaHost> {
  const agents: string[] = []
  const server = createServer((request, response) => {
    agents.push(request.headers['user-agent'] ?? '')
    const file = files[request.url ?? '']
    if (!file) return response.writeHead(404).end()
    response.writeHead(file.status ?? 200, {
      'content-type': file.type,
      ...(file.location !== undefined && { location: file.location }),
    })
    return response.end(file.bytes)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    agents,
    close: () => new Promise((resolve) => server.close(() => resolve())),
  }
}
