import { account } from './en-account.ts'
import { pickWords } from './words.ts'

/** The words of signing in and of one's own account, apart from the rest: only those pages load them. */
export const accountWords = pickWords({ en: account })
