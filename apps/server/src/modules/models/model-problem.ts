export type ModelProblemKind =
  /** Too many requests for now. */
  | 'quota'
  /** The provider's rules do not allow this prompt or picture. */
  | 'refused'
  /** No answer in time; it may have been made, and billed, all the same. */
  | 'timeout'
  /** The account cannot pay or is not allowed this model. */
  | 'billing'
  | 'key'
  | 'retired'
  /** An answer that is not what was asked for. */
  | 'corrupt'
  | 'overloaded'
  | 'unreachable'
  | 'invalid'

const sentences: Readonly<Record<ModelProblemKind, string>> = {
  quota: 'has no quota left for now',
  refused: 'does not make this: its safety rules stand against the words or a reference',
  timeout: 'did not answer in time',
  billing: 'refused: its billing account is not in order or may not use this model',
  key: 'does not accept the API key',
  retired: 'does not have this model any more',
  corrupt: 'sent an answer that cannot be used',
  overloaded: 'is overloaded at the moment',
  unreachable: 'cannot be reached',
  invalid: 'does not accept the request',
}
// asked again, these may go well, and nothing was made or billed the first time
const passing: ReadonlySet<ModelProblemKind> = new Set(['quota', 'overloaded', 'unreachable'])

/** Why a model gave nothing. The message is meant for people and holds no secret. */
export class ModelProblem extends Error {
  override readonly name = 'ModelProblem'
  readonly kind: ModelProblemKind
  /** As the provider asks; undefined when it does not. */
  readonly retryAfterSeconds: number | undefined
  constructor(
    provider: string,
    kind: ModelProblemKind,
    {
      detail,
      retryAfterSeconds,
      ...options
    }: ErrorOptions & { detail?: string; retryAfterSeconds?: number } = {},
  ) {
    super(`${provider} ${sentences[kind]}${detail ? ` (${detail})` : ''}.`, options)
    this.kind = kind
    this.retryAfterSeconds = retryAfterSeconds
  }
  /** Whether the same call may be made again without paying twice. */
  get mayHelp(): boolean {
    return passing.has(this.kind)
  }
}
