/** The words so far with those of the text, each once; the mark divides them as well as a space does. */
export function addChips(
  values: readonly string[],
  text: string,
  { mark, most }: { mark: string; most: number },
): string[] {
  const known = new Set(values.map((value) => value.toLowerCase()))
  const fresh = text
    .replaceAll(mark, ' ')
    .split(/[\s,;]+/)
    .filter((word) => word !== '' && !known.has(word.toLowerCase()) && known.add(word.toLowerCase()))
  return [...values, ...fresh].slice(0, most)
}
