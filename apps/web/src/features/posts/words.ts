import { postPages } from '../../lib/en-post-pages.ts'
import { pickWords, words } from '../../lib/words.ts'

/** The words of posts; all but the names that others say too are loaded by these pages alone. */
export const postWords = { ...words.posts, ...pickWords({ en: postPages }) }
