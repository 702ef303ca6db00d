import { arabic } from './arabic.ts'
import { chinese } from './chinese.ts'
import { dutch } from './dutch.ts'
import { english } from './english.ts'
import { french } from './french.ts'
import { german } from './german.ts'
import { greek } from './greek.ts'
import { hebrew } from './hebrew.ts'
import { hindi } from './hindi.ts'
import { italian } from './italian.ts'
import { japanese } from './japanese.ts'
import { korean } from './korean.ts'
import { polish } from './polish.ts'
import { portuguese } from './portuguese.ts'
import { russian } from './russian.ts'
import { spanish } from './spanish.ts'
import { thai } from './thai.ts'
import { turkish } from './turkish.ts'
import type { FilmGrammar } from './film-grammar.ts'

/** Languages with film lines of their own, by base language: those of `grammars`. */
export const filmGrammars: Readonly<Record<string, FilmGrammar>> = {
  en: english,
  de: german,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  nl: dutch,
  tr: turkish,
  ar: arabic,
  he: hebrew,
  ja: japanese,
  zh: chinese,
  hi: hindi,
  el: greek,
  ru: russian,
  pl: polish,
  ko: korean,
  th: thai,
}
