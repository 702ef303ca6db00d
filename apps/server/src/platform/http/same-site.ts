import type { FastifyRequest } from 'fastify'
import { AppError } from '#platform/errors.ts'

type Rule = {
  publicOrigin: string
  allowedOrigins: readonly string[]
  hasSession: (cookie: string | undefined) => boolean
}
const safe = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Cross-site request forgery: a write that cookies could authorise must come from our own pages or an allowed origin.
 * Browsers say where a request comes from (Origin, Sec-Fetch-Site) and pages cannot change that. Requests with a bearer
 * token carry their proof themselves; programs without cookies send no Origin and have nothing to forge.
 */
export function refuseForeignWrites(request: FastifyRequest, rule: Rule): void {
  if (safe.has(request.method) || request.headers.authorization !== undefined) return
  const { origin } = request.headers
  const site = request.headers['sec-fetch-site']
  if (origin !== undefined) {
    if (!isOurs(origin, request, rule)) throw new AppError('request.csrf')
    return
  }
  if (site === 'same-origin' || site === 'none') return
  if (site !== undefined || rule.hasSession(request.headers.cookie)) throw new AppError('request.csrf')
}

function isOurs(origin: string, request: FastifyRequest, { publicOrigin, allowedOrigins }: Rule): boolean {
  if (origin === publicOrigin || allowedOrigins.includes(origin)) return true
  return URL.canParse(origin) && new URL(origin).host === request.host
}
