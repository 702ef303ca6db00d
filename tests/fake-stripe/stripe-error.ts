/** What `error` holds in an answer that is no success. */
export interface ErrorBody {
  type: 'api_error' | 'card_error' | 'idempotency_error' | 'invalid_request_error'
  message: string
  code?: string
  param?: string
  decline_code?: string
  payment_intent?: unknown
}

export class StripeError extends Error {
  readonly status: number
  readonly body: ErrorBody

  constructor(status: number, body: ErrorBody) {
    super(body.message)
    this.status = status
    this.body = body
  }
}

export const invalid = (message: string, fields: { code?: string; param?: string } = {}): StripeError =>
  new StripeError(400, { type: 'invalid_request_error', message, ...fields })

export const missingParam = (param: string): StripeError =>
  invalid(`Missing required param: ${param}.`, { code: 'parameter_missing', param })

export const unknownParam = (param: string): StripeError =>
  invalid(`Received unknown parameter: ${param}`, { code: 'parameter_unknown', param })

export const missingResource = (kind: string, id: string, param: string): StripeError =>
  new StripeError(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    param,
    message: `No such ${kind}: '${id}'`,
  })

/** A wrong address has no code at Stripe's either, but a test should be able to tell it from a missing record. */
export const unknownUrl = (method: string, path: string): StripeError =>
  new StripeError(404, {
    type: 'invalid_request_error',
    code: 'resource_missing',
    message: `Unrecognized request URL (${method}: ${path}). The fake does not know this call.`,
  })

export const cardError = (fields: {
  code: string
  message: string
  decline_code?: string
  payment_intent?: unknown
}) => new StripeError(402, { type: 'card_error', ...fields })
