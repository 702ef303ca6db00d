/** The Graph version every call is made with; Marketing API versions live months, not years. */
export const META_API_VERSION = 'v26.0'

export type HostName = 'graph' | 'graphVideo' | 'rupload' | 'dialog'
export type Hosts = Readonly<Record<HostName, string>>

const META_HOSTS: Hosts = {
  graph: 'https://graph.facebook.com',
  graphVideo: 'https://graph-video.facebook.com',
  rupload: 'https://rupload.facebook.com',
  dialog: 'https://www.facebook.com',
}

/** Meta's origins with the given ones in their place. Throws TypeError for anything but a bare http(s) origin. */
export function resolveHosts(overrides: Partial<Hosts> = {}): Hosts {
  return {
    graph: originOf(overrides.graph ?? META_HOSTS.graph),
    graphVideo: originOf(overrides.graphVideo ?? META_HOSTS.graphVideo),
    rupload: originOf(overrides.rupload ?? META_HOSTS.rupload),
    dialog: originOf(overrides.dialog ?? META_HOSTS.dialog),
  }
}

function originOf(value: string): string {
  const url = URL.parse(value)
  const bare = url?.pathname === '/' && !url.search && !url.hash && !url.username && !url.password
  if (!url || !bare || !['http:', 'https:'].includes(url.protocol)) {
    throw new TypeError(`a Meta host must be an http(s) origin without a path, not ${JSON.stringify(value)}`)
  }
  return url.origin
}
