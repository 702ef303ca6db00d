/** Does the work for each item, so many at a time. The first failure is thrown when all hands are free. */
export async function byHands<Item>(
  items: readonly Item[],
  hands: number,
  work: (item: Item) => Promise<unknown>,
): Promise<void> {
  const queue = [...items].toReversed()
  const one = async () => {
    for (let next = queue.pop(); next !== undefined; next = queue.pop()) await work(next)
  }
  const ends = await Promise.allSettled(Array.from({ length: hands }, one))
  for (const end of ends) if (end.status === 'rejected') throw end.reason
}
