import { baseLanguage } from '../../brief.ts'
import { grammars } from '../../words/languages/index.ts'
import type { Line } from './lines.ts'
import { lengthOf } from './reading.ts'
import { stopped } from './sentence.ts'

type Setting = { seconds: number; language: string; /** Only what is read. */ short: boolean }

/** What is said in a scene of so many seconds: the whole sentence, or only what is read where that would be too long. */
export function sayable({ said, shown, own, body }: Line, { seconds, language, short }: Setting): string {
  if (lengthOf(said) <= seconds && !short) return said
  const read = stopped(shown, grammars[baseLanguage(language)]?.stop ?? '.')
  // a person's own sentence is said whole
  return lengthOf(read) < lengthOf(said) && !(own && body) ? read : said
}
