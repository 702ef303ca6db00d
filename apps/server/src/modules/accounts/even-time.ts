import { setTimeout as delay } from 'node:timers/promises'

const milliseconds = 400

/** Answers that must not tell whether an account exists all take as long, also refusals: the fast ones wait. */
export async function evenTime<T>(work: Promise<T>): Promise<T> {
  const [outcome] = await Promise.allSettled([work, delay(milliseconds)])
  if (outcome.status === 'rejected') throw outcome.reason
  return outcome.value
}

/** The same where only a refusal could tell: whoever is let in need not wait. */
export async function evenRefusal<T>(work: Promise<T>): Promise<T> {
  const pause = delay(milliseconds)
  try {
    return await work
  } catch (error) {
    await pause
    throw error
  }
}
