/** How much of the beginning two texts have in common; never half a character. */
export function keptLength(before: string, after: string): number {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const inPair = /[\uDC00-\uDFFF]/.test(before[at] ?? '')
  return inPair ? at - 1 : at
}
