/** The words of a post; its number is how it is known again at Meta, whoever published it. */
export const wordsOf = (number: number): string => `Loaf no. ${number} of this bench is out of the oven.`

/** The number of the post that these are the words of; undefined for other words. */
export function numberIn(words: string | undefined): number | undefined {
  const found = /^Loaf no\. (\d+) of this bench/.exec(words ?? '')?.[1]
  return found === undefined ? undefined : Number(found)
}
