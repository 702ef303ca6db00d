import type { SeenRequest } from '@adwright/meta-graph/conformance'

/** A request as it is about to leave, its parameters from address and body together. */
export async function seenRequest(
  input: string | URL | Request,
  init: RequestInit = {},
): Promise<SeenRequest> {
  const { pathname, searchParams } = new URL(input instanceof Request ? input.url : input)
  return {
    method: init.method ?? 'GET',
    path: pathname,
    params: { ...Object.fromEntries(searchParams), ...paramsIn(init) },
  }
}

function paramsIn({ body }: RequestInit): Record<string, string> {
  if (body instanceof URLSearchParams || typeof body === 'string')
    return Object.fromEntries(new URLSearchParams(body))
  if (!(body instanceof FormData)) return {}
  return Object.fromEntries(
    [...body].map(([name, value]) => [name, typeof value === 'string' ? value : 'a file']),
  )
}
