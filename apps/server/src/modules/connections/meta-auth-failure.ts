import { MetaError } from '@adwright/meta-graph'

/** Whether an error, or what caused it, is Meta saying that the token is dead. */
export function isAuthFailure(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof MetaError) return cause.kind === 'auth'
  return false
}

/** What happened to the token, for its owner. */
export function authProblem(error: unknown): string {
  for (let cause = error; cause instanceof Error; cause = cause.cause)
    if (cause instanceof MetaError) return bySubcode[cause.subcode ?? 0] ?? usual
  return usual
}

const usual = 'Meta no longer accepts our access. Connect again.'
const bySubcode: Readonly<Record<number, string>> = {
  458: 'Adwright was removed in the Facebook settings. Connect again.',
  459: 'Facebook wants you to log in at facebook.com first. Do so, then refresh this connection.',
  460: 'The Facebook password was changed. Connect again.',
  463: "Meta's access has run out. Connect again.",
  464: 'The Facebook user is not confirmed. Confirm it at facebook.com, then connect again.',
  492: 'You no longer have a role on this Page. Ask its owner, then connect again.',
}
