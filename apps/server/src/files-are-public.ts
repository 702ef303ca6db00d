import net from 'node:net'
import { isPublicAddress } from '#platform/safe-fetch.ts'
import type { Config } from './config.ts'

type Settings = {
  meta: Pick<Config['meta'], 'mode'>
  storage: { kind: 'folder' } | { kind: 's3'; endpoint: string | undefined }
  http: Pick<Config['http'], 'publicUrl'>
}

/** Whether Meta can fetch a file from us; in a rehearsal it stands on this very machine. */
export function filesArePublic({ meta, storage, http }: Settings): boolean {
  if (meta.mode === 'twin') return true
  const from = storage.kind === 's3' ? storage.endpoint : http.publicUrl
  // Without an endpoint it is Amazon's own.
  return from === undefined || isPublicHost(new URL(from).hostname)
}

/** As far as the name tells: nobody is asked what it resolves to, for that may differ from here. */
function isPublicHost(hostname: string): boolean {
  const name = hostname.replace(/^\[|\]$|\.$/g, '')
  if (net.isIP(name) !== 0) return isPublicAddress(name)
  // A name without a dot is known to its own network only, such as that of a container.
  return name.includes('.') && !/\.(localhost|local|internal)$/.test(name)
}
