import { MetaError } from '../errors.ts'

/** What Meta would refuse, known before asking. */
export type Problem = {
  /** Path of the parameter at fault, as in `MetaError.blame`. */
  field: readonly string[]
  /** For the person who has to put it right. */
  message: string
  /** The subcode that Meta answers, where it is known, of this code or of 100. */
  subcode?: number
  code?: number
}

/** Throws the MetaError that the call would have earned, with `status` 0 because nothing was sent. */
export function refuseAny(problems: readonly Problem[], where: string): void {
  const [first] = problems
  if (!first) return
  throw new MetaError({
    kind: 'invalid',
    status: 0,
    code: first.code ?? 100,
    subcode: first.subcode,
    message: `${where} was not sent: ${problems.map(({ message }) => message).join('; ')}`,
    blame: problems.map(({ field }) => [...field]),
  })
}
