import { errorCatalogue, type ErrorCode } from '@adwright/contract'

export type ErrorDetails = Record<string, unknown>

/** A request cannot go on: thrown with a code of the catalogue, turned into the one envelope by the HTTP edge. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetails
  readonly field: string | undefined
  constructor(
    code: ErrorCode,
    details: ErrorDetails = {},
    options: { field?: string; cause?: unknown } = {},
  ) {
    super(sentence(code, details), { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = details
    this.field = options.field
  }
  get status(): number {
    return errorCatalogue[this.code].status
  }
}

function sentence(code: ErrorCode, details: ErrorDetails): string {
  return errorCatalogue[code].message.replace(/\{(\w+)\}/g, (_, name: string) => String(details[name] ?? '…'))
}
