type Block = { offset: number; size: number }

/** Room that is free between what is taken, in the order of its place; neighbours are one. */
export function createFreeBlocks() {
  const blocks: Block[] = []
  return {
    /** The smallest that holds so much; what is left of it stays free. */
    take(size: number): number | undefined {
      let best: Block | undefined
      for (const block of blocks) if (block.size >= size && (!best || block.size < best.size)) best = block
      if (!best) return undefined
      const { offset } = best
      best.offset += size
      best.size -= size
      if (best.size === 0) blocks.splice(blocks.indexOf(best), 1)
      return offset
    },
    add(offset: number, size: number): void {
      const at = blocks.findIndex((block) => block.offset > offset)
      const place = at < 0 ? blocks.length : at
      const [before, after] = [blocks[place - 1], blocks[place]]
      const joinsAfter = after !== undefined && offset + size === after.offset
      if (before && before.offset + before.size === offset) {
        before.size += size
        if (joinsAfter) {
          before.size += after.size
          blocks.splice(place, 1)
        }
      } else if (joinsAfter) {
        after.offset = offset
        after.size += size
      } else blocks.splice(place, 0, { offset, size })
    },
    /** Takes the last one where it ends at `end`: room that only has to grow. */
    takeTail(end: number): Block | undefined {
      const last = blocks.at(-1)
      return last && last.offset + last.size === end ? blocks.pop() : undefined
    },
  }
}
