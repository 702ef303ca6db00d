/** The parts of Meta's error envelope that a rule decides; the rest is added when the answer is written. */
export interface GraphErrorParts {
  code: number
  message: string
  subcode?: number
  type?: 'OAuthException' | 'GraphMethodException' | 'FacebookApiException' | 'Exception'
  status?: number
  transient?: boolean
  userTitle?: string
  userMessage?: string
  /** Paths into the request that are to blame, e.g. `[['targeting', 'geo_locations']]`. */
  blame?: readonly (readonly string[])[]
  /** Other `error_data`, e.g. the offsets at which an upload goes on. */
  data?: Record<string, unknown>
}

/** Thrown anywhere below the wire; answered as `{"error": …}`. */
export class GraphError extends Error {
  readonly parts: GraphErrorParts
  constructor(parts: GraphErrorParts) {
    super(parts.message)
    this.parts = parts
  }
}

export const statusOf = ({ code, status }: GraphErrorParts): number => {
  if (status !== undefined) return status
  if (code === 1 || code === 2) return 500
  if (code === 190 || code === 102) return 401
  if (code === 4 || code === 10 || (code >= 200 && code < 300)) return 403
  return 400
}

export function envelopeOf(parts: GraphErrorParts, traceId: string): { error: Record<string, unknown> } {
  return {
    error: {
      message: parts.message,
      type: parts.type ?? 'OAuthException',
      code: parts.code,
      ...(parts.blame && { error_data: { blame_field_specs: parts.blame } }),
      ...(parts.data && { error_data: parts.data }),
      ...(parts.subcode !== undefined && { error_subcode: parts.subcode }),
      is_transient: parts.transient ?? false,
      ...(parts.userTitle && { error_user_title: parts.userTitle }),
      ...(parts.userMessage && { error_user_msg: parts.userMessage }),
      fbtrace_id: traceId,
    },
  }
}
