import { once } from 'node:events'
import { connect, createServer, type AddressInfo, type Socket } from 'node:net'

/** A TCP proxy in front of PostgreSQL that can be cut and mended: a server that goes away and comes back. */
export interface FlakyProxy {
  url: string
  cut(): void
  mend(databaseUrl?: string): void
  close(): Promise<void>
}

export async function createFlakyProxy(databaseUrl: string): Promise<FlakyProxy> {
  let target = new URL(databaseUrl)
  let whole = true
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    if (!whole) return near.destroy()
    const far = connect(Number(target.port), target.hostname)
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      sockets.add(one)
      one.on('error', () => other.destroy())
      one.on('close', () => {
        sockets.delete(one)
        other.destroy()
      })
      one.pipe(other)
    }
    return undefined
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const url = new URL(databaseUrl)
  url.hostname = '127.0.0.1'
  // A server that listens on an address has one.
  url.port = String((server.address() as AddressInfo).port)
  const cut = (): void => {
    whole = false
    for (const socket of sockets) socket.destroy()
  }
  return {
    url: url.href,
    cut,
    mend(to = target.href) {
      target = new URL(to)
      whole = true
    },
    async close() {
      cut()
      server.close()
      await once(server, 'close')
    },
  }
}
