/** A Graph address taken apart: `/v26.0/act_1/campaigns`. */
export interface GraphPath {
  version: string | undefined
  node: string
  edge: string
  /** Without the version and the leading slash. */
  rest: string
}

/** Undefined for an address that is no Graph path at all. */
export function readGraphPath(pathname: string): GraphPath | undefined {
  const parts = pathname.split('/').filter(Boolean).map(decode)
  const version = /^v\d+\.\d+$/.test(parts[0] ?? '') ? parts.shift() : undefined
  const [node = '', edge = '', ...more] = parts
  if (more.length > 0) return undefined
  return { version, node, edge, rest: parts.join('/') }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
