import type { FoundIn, PageReading } from '@adwright/contract'
import { oklchOf } from '@adwright/studio'

export const hexOfChannels = (...channels: [number, number, number]): string =>
  `#${channels.map((one) => Math.max(0, Math.min(255, one)).toString(16).padStart(2, '0')).join('')}`

export type SeenColour = { colour: string; from: FoundIn; weight: number; named: boolean }

/** Neither white nor black nor a grey between them. */
export function isLively(colour: string): boolean {
  const { l, c } = oklchOf(colour)
  return c > 0.04 && l > 0.15 && l < 0.94
}

/** One colour to the eye. */
function areAlike(a: string, b: string): boolean {
  const [x, y] = [oklchOf(a), oklchOf(b)]
  const turn = ((x.h - y.h) * Math.PI) / 180 / 2
  return Math.hypot(x.l - y.l, x.c - y.c, 2 * Math.sqrt(x.c * y.c) * Math.sin(turn)) < 0.055
}

const mostColours = 8

/** What a page says is its colour comes first, then what it uses most; shades that nobody tells apart are one. */
export function leadingColours(seen: readonly SeenColour[]): PageReading['colours'] {
  const groups: (SeenColour & { best: number })[] = []
  const worthy = seen.filter(
    ({ colour, named }) => isLively(colour) || (named && !/^#(fff|000)\1$/.test(colour)),
  )
  for (const one of worthy) {
    const group = groups.find((other) => areAlike(other.colour, one.colour))
    if (!group) groups.push({ ...one, best: one.weight })
    else {
      group.weight += one.weight
      group.named ||= one.named
      if (one.weight > group.best)
        Object.assign(group, { colour: one.colour, from: one.from, best: one.weight })
    }
  }
  // A stated black or grey is shown, but does not lead where there is a colour.
  const rank = (one: SeenColour) => (isLively(one.colour) ? (one.named ? 0 : 1) : 2)
  return groups
    .toSorted((a, b) => rank(a) - rank(b) || b.weight - a.weight)
    .slice(0, mostColours)
    .map(({ colour, from }) => ({ value: colour, from }))
}
