/** Text of a page on one line, without what Postgres keeps nowhere: the sign 0 and halves of signs. */
export function tidy(text: string): string {
  return text
    .replace(/[\p{Cc}\p{Zl}\p{Zp}]/gu, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060\ufeff]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toWellFormed()
}

/** At most so many characters: whole sentences if there is one that fits, else whole words with an ellipsis. */
export function shortened(text: string, most: number): string {
  const clean = tidy(text)
  if (clean.length <= most) return clean
  const head = clean.slice(0, most)
  const sentence = /^.*[.!?。！？](?=\s|$)/u.exec(head)?.[0]
  if (sentence && sentence.length > most / 4) return sentence
  return `${head.slice(0, most - 1).replace(/\s+\S*$/, '')}…`.toWellFormed()
}

/** Letters and figures only, in small letters: for telling whether two texts name the same. */
export const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
