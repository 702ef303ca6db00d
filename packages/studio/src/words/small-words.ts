const list = (words: string): ReadonlySet<string> => new Set(words.split(' '))

/** Articles, prepositions and joints by base language: where a name of a thing ends, and never a tag of their own. */
export const smallWords: Readonly<Record<string, ReadonlySet<string>>> = {
  en: list(
    'a an the and or of for with from in on at to by that which who near into your our my its every online',
  ),
  de: list(
    'der die das den dem des ein eine einen einem einer und oder für mit von vom aus in im an am auf bei beim zu zum zur online',
  ),
  fr: list(
    'le la les l un une des du de d et ou à au aux pour avec en dans sur chez par qui que nos notre votre vos online',
  ),
  es: list(
    'el la los las un una unos unas y e o de del a al para con en por que su sus tu nuestro nuestra online',
  ),
  it: list(
    'il lo la i gli le l un uno una e o di del della dei delle dello da dal dalla in nel nella per con su che a al alla online',
  ),
  pt: list('o a os as um uma e ou de do da dos das em no na nos nas para por com que ao à seu sua online'),
  nl: list('de het een en of van voor met uit in op bij te tot naar door die dat ons onze jouw online'),
  tr: list('ve veya ile için bir bu da de'),
  pl: list('i oraz lub na w we z ze do od dla o u po przy'),
  ru: list('и или на в во с со из для от до по у о об к при'),
  el: list('ο η το οι τα τον την του της των και ή για με σε στο στη στην στα από'),
  ar: list('و أو من في على إلى مع عن'),
  he: list('של עם על או את אל מן'),
  hi: list('और या का की के में से पर को ने लिए'),
  ko: list('및 또는 와 과'),
  ja: list('の と や で に は が を'),
  zh: list('的 和 与 或 在'),
  th: list('และ หรือ ของ ที่ ใน จาก สำหรับ กับ'),
}

/** Languages in which the thing comes before what is said of it: "pasta fatta in casa". */
export const nounFirst: ReadonlySet<string> = new Set(['fr', 'es', 'it', 'pt', 'ar', 'he', 'th'])

/**
 * Words before a place. German writes every noun with a capital, so what follows "in" need not be a place: it is not
 * guessed there, nor in scripts without capitals.
 */
export const beforePlace: Readonly<Record<string, string>> = {
  en: 'in|near',
  fr: 'à',
  es: 'en',
  it: 'a',
  pt: 'em',
  nl: 'in',
  pl: 'w|we',
  ru: 'в|во',
  el: 'στην|στο|στη',
}
