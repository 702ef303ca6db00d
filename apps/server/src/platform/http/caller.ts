import { WorkspaceId } from '@adwright/contract'
import type { FastifyRequest } from 'fastify'
import { AppError } from '#platform/errors.ts'
import type { Authenticator, Caller } from './authenticator.ts'

/** Says which workspace a request is about; of the ones that somebody has, the one they were in last without it. */
export const workspaceHeader = 'x-workspace'

/** Who sent this request. `forgive` treats a token or session that is no longer good as none at all. */
export async function callerOf(
  request: FastifyRequest,
  authenticator: Authenticator,
  { forgive }: { forgive: boolean },
): Promise<Caller | undefined> {
  const { authorization, cookie } = request.headers
  const ask = async () =>
    authenticator.authenticate({
      authorization,
      cookie,
      workspace: namedWorkspace(request),
      requestId: request.id,
      ip: request.ip,
      userAgent: request.headers['user-agent']?.slice(0, 300) ?? '',
    })
  return forgive ? ask().catch(ignoreRefusal) : ask()
}

/**
 * Event streams and links cannot send headers: they name it in their address.
 * @throws AppError workspace.not_found for what is no id: it is answered like one that is not theirs
 */
function namedWorkspace({ headers, query }: FastifyRequest): WorkspaceId | undefined {
  const named = headers[workspaceHeader] ?? (query as Record<string, unknown>)['workspace'] // any parser gives an object
  if (named === undefined || named === '') return undefined
  const { data } = WorkspaceId.safeParse(named)
  if (data === undefined) throw new AppError('workspace.not_found')
  return data
}

/** A stale session does not keep anybody from signing in anew. */
function ignoreRefusal(error: unknown): undefined {
  if (error instanceof AppError && error.status < 500) return undefined
  throw error
}
