import { GraphError } from './graph-error.ts'

export const missingToken = (): GraphError =>
  new GraphError({
    code: 2500,
    message: 'An active access token must be used to query information about the current user.',
  })

export const invalidToken = (subcode: number | undefined, message: string): GraphError =>
  new GraphError({
    code: 190,
    message: `Error validating access token: ${message}`,
    ...(subcode !== undefined && { subcode }),
  })

export const unreadableToken = (): GraphError =>
  new GraphError({ code: 190, message: 'Invalid OAuth access token - Cannot parse access token' })

/** 200: a token that lacks the permission for somebody's ads. */
export const missingAdsPermission = (needed: string): GraphError =>
  new GraphError({
    code: 200,
    message: `(#200) Ad account owner has NOT grant ${needed} permission`,
  })

export const missingPermission = (needed: string): GraphError =>
  new GraphError({
    code: 10,
    message: `(#10) This endpoint requires the '${needed}' permission to be granted`,
  })

export const wrongSecret = (): GraphError =>
  new GraphError({ code: 1, message: 'Error validating client secret.', status: 400 })

export const notSimulated = (what: string): GraphError =>
  new GraphError({
    code: 3,
    message: `(#3) Application does not have the capability to make this API call. (${what} is not part of this rehearsal.)`,
  })
