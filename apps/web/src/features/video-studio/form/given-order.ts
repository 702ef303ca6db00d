type Named<Id> = { id: Id; name: string }

/**
 * Files that were given together arrive as they are uploaded, the small ones first. Puts those of one gift into the
 * order in which they were given, in the places that they have; all others stay where they are.
 */
export function inGivenOrder<Id>(files: readonly Named<Id>[], given: readonly string[]): Id[] {
  const placeOf = ({ name }: Named<Id>) => given.indexOf(name)
  const sorted = files.filter((file) => placeOf(file) >= 0).toSorted((a, b) => placeOf(a) - placeOf(b))
  return files.map((file) => (placeOf(file) >= 0 ? (sorted.shift() ?? file).id : file.id))
}
