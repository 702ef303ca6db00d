import type { ErrorBody } from '@adwright/contract'
import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { isDatabaseAway } from '#platform/database-away.ts'
import { AppError } from '#platform/errors.ts'
import type { Log } from '#platform/log.ts'

export const mostJsonBytes = 1024 * 1024

/** The one place where an error becomes an answer. What we did not expect is logged here, once, and told as `internal`. */
export function sendError(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
  log: Log,
): FastifyReply {
  const known = translate(error)
  if (isLeft(error, reply)) log.debug({ requestId: request.id }, 'the caller left before the answer')
  else if (!known || known.status >= 500)
    log[known && known.status === 503 ? 'warn' : 'error'](
      { requestId: request.id, err: error },
      'request failed',
    )
  const shown = known ?? new AppError('internal', { requestId: request.id })
  if (shown.code === 'request.too_many')
    void reply.header('retry-after', String(shown.details['seconds'] ?? 60))
  return reply
    .code(shown.status)
    .type('application/json; charset=utf-8')
    .serializer(JSON.stringify)
    .send(envelope(shown, request.id))
}

/** Players and previews ask for a file and turn away; nobody reads the answer then. */
const isLeft = (error: unknown, { raw }: Pick<FastifyReply, 'raw'>): boolean =>
  raw.destroyed && (error as Partial<FastifyError>).code === 'ERR_STREAM_PREMATURE_CLOSE'

function envelope(error: AppError, requestId: string): ErrorBody {
  return {
    code: error.code,
    message: error.message,
    ...(error.field !== undefined && { field: error.field }),
    ...(Object.keys(error.details).length > 0 && { details: error.details }),
    requestId,
  }
}

function translate(error: unknown): AppError | undefined {
  if (error instanceof AppError) return error
  const { code = '', statusCode = 500 } = error as Partial<FastifyError>
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' || code === 'FST_INVALID_MULTIPART_CONTENT_TYPE')
    return new AppError('request.unsupported_media_type')
  if (/^FST_(PARTS|FILES|FIELDS)_LIMIT$/.test(code))
    return new AppError('request.invalid', { reason: 'the form has more parts than were asked for.' })
  if (statusCode === 413)
    return new AppError('request.too_large', { limit: `${mostJsonBytes / 1024 / 1024} MB` })
  if (code === 'FST_ERR_BAD_URL' || code === 'FST_ERR_MAX_PARAM_LENGTH')
    return new AppError('request.not_found')
  if (code === 'FST_ERR_CTP_INVALID_JSON_BODY' || error instanceof SyntaxError)
    return new AppError('request.invalid', { reason: 'the body is not JSON.' })
  if (isDatabaseAway(error)) return new AppError('service.unavailable', {}, { cause: error })
  if (statusCode >= 400 && statusCode < 500)
    return new AppError('request.invalid', { reason: 'it could not be read.' }, { cause: error })
  return undefined
}
