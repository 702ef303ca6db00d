import { createServer, type ServerResponse } from 'node:http'
import { createSafeFetch, isPublicAddress, type SafeFetch } from '#platform/safe-fetch.ts'

type Served =
  | { type?: string; status?: number; body: string | Buffer; location?: string }
  | ((response: ServerResponse) => void)
export type TestSite = {
  url: string
  /** What answers at a path; a function writes its answer itself. */
  serve(path: string, served: Served): void
  /** Paths that were asked for, in order. */
  asked: string[]
  /** Takes this loopback address for the internet; everything else keeps its rules. */
  fetchPage: SafeFetch
  close(): Promise<void>
}

export async function openTestSite(): Promise<TestSite> {
  const paths = new Map<string, Served>()
  const asked: string[] = []
  const server = createServer((request, response) => {
    asked.push(request.url ?? '')
    const served = paths.get(request.url ?? '')
    if (!served) return response.writeHead(404).end()
    if (typeof served === 'function') return served(response)
    const { type = 'text/html; charset=utf-8', status = served.location ? 302 : 200, body, location } = served
    return response.writeHead(status, { 'content-type': type, ...(location && { location }) }).end(body)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as { port: number } // listening on TCP
  const outside = createSafeFetch({
    isAllowed: (address) => address === '127.0.0.1' || isPublicAddress(address),
  })
  return {
    url: `http://127.0.0.1:${port}`,
    serve: (path, served) => void paths.set(path, served),
    asked,
    fetchPage: outside,
    close: async () => {
      await outside.close()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    },
  }
}
