import { MetaError } from '../errors.ts'

/** What Meta would refuse, known before asking. */
export type Problem = {
  /** Path of the parameter at fault, as in `MetaError.blame`. */
  field: readonly string[]
  /** For the person who has to put it right. */
  message: string
  /** The subcode of code 100 that Meta answers, where it is known. */
  subcode?: number
}

/** Throws the MetaError that the call would have earned, with `status` 0 because nothing was sent. */
export function refuseAny(problems: readonly Problem[], where: string): void {
  const [first] = problems
  if (!first) return
  throw new MetaError({
    kind: 'invalid',
    status: 0,
    code: 100,
    subcode: first.subcode,
    message: `${where} was not sent: ${problems.map(({ message }) => message).join('; ')}`,
    blame: problems.map(({ field }) => [...field]),
  })
}
