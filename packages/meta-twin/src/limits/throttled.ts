import { GraphError } from '../errors/graph-error.ts'
import type { UseCase } from './tiers.ts'
import { useCaseCodes } from './tiers.ts'

const throttled = (code: number, subcode: number | undefined, message: string, title: string): GraphError =>
  new GraphError({
    code,
    ...(subcode !== undefined && { subcode }),
    status: code === 4 || code === 32 ? 403 : 400,
    message: `(#${code}) ${message}`,
    userTitle: title,
    userMessage: 'There have been too many calls. Wait a bit and try again.',
  })

/** Reads and writes over an account's score answer with different codes, and clients must know both. */
export const scoreReached = (write: boolean): GraphError =>
  write
    ? throttled(613, 1487742, 'Calls to this api have exceeded the rate limit.', 'Too many calls')
    : throttled(17, 2446079, 'User request limit reached', 'Ad account has too many API calls')

export const useCaseReached = (useCase: UseCase, pageToken: boolean): GraphError => {
  if (useCase === 'pages' && !pageToken)
    return throttled(32, undefined, 'Page request limit reached', 'Too many calls')
  const { code, subcode } = useCaseCodes[useCase]
  return throttled(
    code,
    subcode,
    `There have been too many calls from this ${useCase} account. Please wait a bit and try again.`,
    'Too many calls',
  )
}

export const appReached = (): GraphError =>
  throttled(4, undefined, 'Application request limit reached', 'Too many calls')

export const insightsReached = (): GraphError =>
  throttled(4, 1504022, 'There have been too many insights calls from this application.', 'Too many calls')

export const mutationsReached = (): GraphError =>
  throttled(613, 5044001, 'Too many changes within one second.', 'Too many changes')

export const spendCapChanges = (): GraphError =>
  throttled(
    17,
    1885172,
    'The spending limit of this ad account was changed too often today.',
    'Too many changes',
  )
