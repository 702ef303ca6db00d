import { pino, type DestinationStream, type LevelWithSilent } from 'pino'
import type { Log } from './log.ts'
import { withoutSecrets } from './without-secrets.ts'

const secret = [
  'password', 'token', 'accessToken', 'access_token', 'refreshToken', 'secret', 'appSecret', 'client_secret',
  'appsecret_proof', 'authorization', 'cookie', 'code', 'state', 'privateKey', 'tokenSealed', 'token_sealed',
] // prettier-ignore
const headers = ['authorization', 'cookie', '"set-cookie"', '"x-forwarded-access-token"']

/** JSON lines with time, level and what the caller adds (requestId, workspaceId, job). Secrets are blanked by name at the first three levels. */
export function createLog(
  { level, name }: { level: LevelWithSilent; name: string },
  to?: DestinationStream,
): Log {
  const own = secret.filter((key) => key !== 'code' && key !== 'state')
  const nested = secret.flatMap((key) => [`*.${key}`, `*.*.${key}`])
  return pino(
    {
      level,
      base: { name },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // An error's own `code` says what went wrong and stays; a sign-in's `code` travels in bodies and queries.
      redact: {
        paths: [
          ...own,
          ...nested.filter((path) => !/\.(code|state)$/.test(path)),
          ...['body', 'query'].flatMap((where) => [`${where}.code`, `${where}.state`]),
          ...headers.flatMap((header) => [`headers${header.startsWith('"') ? `[${header}]` : `.${header}`}`]),
        ],
        censor: '[redacted]',
      },
      serializers: { err: readableError },
      hooks: {
        // pino repeats an error's message as the line's own when none is given.
        logMethod(args, method) {
          const [facts, ...words] = args as [unknown, ...unknown[]]
          if (words.length === 0 && typeof facts === 'object' && facts !== null && 'err' in facts)
            return method.apply(this, [
              facts,
              withoutSecrets((facts.err as Error | undefined)?.message ?? ''),
            ] as never)
          return method.apply(this, args)
        },
      },
    },
    to ?? pino.destination(1),
  )
}

/** Type, message, code and stack; never the request, the body or whatever else hangs on an error of a library. */
function readableError(error: unknown): unknown {
  if (!(error instanceof Error)) return { message: withoutSecrets(String(error)) }
  const { code } = error as Error & { code?: unknown }
  return {
    type: error.name,
    message: withoutSecrets(error.message),
    ...((typeof code === 'string' || typeof code === 'number') && { code }),
    stack: withoutSecrets(error.stack ?? ''),
    ...(error.cause !== undefined && { cause: readableError(error.cause) }),
  }
}
