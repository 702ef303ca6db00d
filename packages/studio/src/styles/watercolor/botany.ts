import { mix, withAlpha } from '../../colour/oklch.ts'
import type { Layer, Paint, Point } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { glow, line, moved, oval, path } from '../../subjects/draw.ts'

/** Pigments for plants: petals two ways and now and then a third, their deep heart, two greens. */
export type Petals = { a: string; b: string; c: string; heart: string; leaf: string; leafFar: string }

const n = (value: number) => Math.round(value * 10) / 10

/** A leaf as one press of a round brush: thin, full, thin; pale where the water gathered. */
function leaf(length: number, width: number, colour: string, random: Random): Layer[] {
  const bend = (random() - 0.5) * width * 0.9
  const tip = `${n(length)} ${n(bend)}`
  const upper = `C${n(length * 0.28)} ${n(-width)} ${n(length * 0.72)} ${n(-width * 0.72 + bend)} ${tip}`
  const lower = `C${n(length * 0.7)} ${n(width * 0.62 + bend)} ${n(length * 0.3)} ${n(width * 0.92)} 0 0`
  const paint: Paint = {
    kind: 'linear',
    from: [0, 0],
    to: [length, 0],
    stops: [
      [0, withAlpha(mix(colour, '#20302c', 0.2), 0.92)],
      [0.45, withAlpha(colour, 0.82)],
      [1, withAlpha(mix(colour, '#ffffff', 0.22), 0.62)],
    ],
  }
  const under = `M0 0 Q${n(length * 0.5)} ${n(bend * 0.4)} ${tip} ${lower} Z`
  return [path(`M0 0 ${upper} ${lower} Z`, paint), path(under, withAlpha(mix(colour, '#1f2f2b', 0.3), 0.3))]
}

/** A bent stem: where it is and where it points at each part of its way. */
function stemOf(length: number, bend: number): (t: number) => { at: Point; turn: number } {
  return (t) => {
    const turn = bend * (t - 0.12)
    const at: Point =
      Math.abs(bend) < 0.01
        ? [length * t, 0]
        : [
            (length / bend) * (Math.sin(turn) + Math.sin(bend * 0.12)),
            (length / bend) * (Math.cos(bend * 0.12) - Math.cos(turn)),
          ]
    return { at, turn }
  }
}

function stroke(stem: ReturnType<typeof stemOf>, until: number, colour: string, width: number): Layer {
  const points = Array.from({ length: 9 }, (_, i) => stem((i / 8) * until).at)
  return line(`M${points.map(([x, y]) => `${n(x)} ${n(y)}`).join(' L')}`, colour, width)
}

const put = ({ at, turn }: { at: Point; turn: number }, more: number, children: Layer[], scale = 1): Layer =>
  moved(at[0], at[1], scale, children, turn + more)

/** Narrow leaves to both sides, smaller toward the tip. */
function willow(length: number, bend: number, petals: Petals, random: Random): Layer[] {
  const stem = stemOf(length, bend)
  const leaves: Layer[] = []
  const count = 6 + Math.floor(random() * 3)
  for (let i = 0; i < count; i++) {
    const t = 0.16 + (0.82 * i) / count
    const side = i % 2 ? 1 : -1
    const size = length * (0.3 - 0.15 * t) * (0.85 + 0.3 * random())
    const colour = mix(petals.leaf, petals.leafFar, random())
    leaves.push(put(stem(t), side * (0.62 + 0.25 * random()), leaf(size, size * 0.2, colour, random)))
  }
  leaves.push(put(stem(1), 0, leaf(length * 0.17, length * 0.035, petals.leaf, random)))
  return [stroke(stem, 1, withAlpha(mix(petals.leaf, '#5a4a3a', 0.35), 0.85), length * 0.011), ...leaves]
}

/** Round leaves in pairs, as silver-dollar eucalyptus has. */
function eucalyptus(length: number, bend: number, petals: Petals, random: Random): Layer[] {
  const stem = stemOf(length, bend)
  const leaves: Layer[] = []
  for (let i = 0; i < 6; i++) {
    const t = 0.14 + i * 0.155
    for (const side of [-1, 1]) {
      const r = length * (0.105 - 0.052 * t) * (0.85 + 0.3 * random())
      const colour = mix(petals.leafFar, petals.leaf, random() * 0.8)
      leaves.push(
        put(stem(t), side * (0.95 + 0.3 * random()), [
          oval(r * 1.15, 0, r * 1.15, r * (0.78 + 0.2 * random()), {
            kind: 'linear',
            from: [0, 0],
            to: [r * 2.2, 0],
            stops: [
              [0, withAlpha(mix(colour, '#20302c', 0.16), 0.88)],
              [1, withAlpha(mix(colour, '#ffffff', 0.2), 0.6)],
            ],
          }),
        ]),
      )
    }
  }
  return [stroke(stem, 1, withAlpha(mix(petals.leaf, '#6a5040', 0.4), 0.8), length * 0.012), ...leaves]
}

/** Berries on short stalks. */
function berries(length: number, bend: number, petals: Petals, random: Random): Layer[] {
  const stem = stemOf(length, bend)
  const out: Layer[] = [stroke(stem, 1, withAlpha(mix(petals.leaf, '#6a5040', 0.4), 0.85), length * 0.012)]
  for (let i = 0; i < 8; i++) {
    const t = 0.28 + i * 0.095
    const far = length * (0.07 + 0.07 * random())
    const r = length * (0.026 + 0.016 * random())
    const colour = mix(petals.heart, petals.a, random() * 0.5)
    out.push(
      put(stem(t), (i % 2 ? 1 : -1) * (0.7 + 0.4 * random()), [
        line(`M0 0 L${n(far)} 0`, withAlpha(petals.leaf, 0.8), length * 0.008),
        oval(far + r * 0.8, 0, r, r, withAlpha(colour, 0.9)),
        oval(far + r * 0.5, -r * 0.3, r * 0.3, r * 0.22, '#ffffffb0'),
      ]),
    )
  }
  return out
}

/** Small blossoms up a stalk, like lavender or delphinium. */
function spike(length: number, bend: number, petals: Petals, random: Random): Layer[] {
  const stem = stemOf(length, bend)
  const out: Layer[] = [stroke(stem, 0.97, withAlpha(petals.leaf, 0.85), length * 0.012)]
  for (let i = 0; i < 22; i++) {
    const t = 0.42 + (0.58 * i) / 22
    const r = length * (0.044 - 0.026 * (t - 0.42)) * (0.7 + 0.5 * random())
    const colour = mix(petals.b, petals.a, random() * 0.7)
    out.push(
      put(stem(t), (i % 3) - 1 + (random() - 0.5) * 0.5, [
        oval(r * 1.05, 0, r * 1.2, r * 0.72, withAlpha(mix(colour, petals.heart, random() * 0.35), 0.7)),
      ]),
    )
  }
  for (const side of [-1, 1])
    out.push(
      put(stem(0.12 + 0.1 * random()), side * 0.5, leaf(length * 0.34, length * 0.03, petals.leaf, random)),
    )
  return out
}

const sprigs = [willow, eucalyptus, berries, spike, willow] as const

/** A sprig that grows from (x, y) toward `turn`. */
export const sprig = (
  x: number,
  y: number,
  length: number,
  turn: number,
  petals: Petals,
  random: Random,
  kind = Math.floor(random() * sprigs.length),
): Layer =>
  moved(
    x,
    y,
    1,
    (sprigs[kind % sprigs.length] ?? willow)(length, (random() - 0.5) * 1.3, petals, random),
    turn,
  )

/** A broad petal with an uneven end, thin toward its edge. */
function petal(r: number, width: number, inner: string, outer: string, random: Random): Layer[] {
  const w = r * width * (0.88 + 0.24 * random())
  const end = r * (0.92 + 0.14 * random())
  const dent = r * (0.02 + 0.06 * random())
  const d =
    `M0 0 C${n(r * 0.12)} ${n(-w * 0.7)} ${n(r * 0.55)} ${n(-w * 1.25)} ${n(end)} ${n(-w * 0.46)} ` +
    `C${n(end + r * 0.06)} ${n(-w * 0.2)} ${n(end - dent)} ${n(-w * 0.06)} ${n(end - dent)} ${n(w * 0.04)} ` +
    `C${n(end - dent)} ${n(w * 0.14)} ${n(end + r * 0.05)} ${n(w * 0.3)} ${n(end - r * 0.03)} ${n(w * 0.5)} ` +
    `C${n(r * 0.52)} ${n(w * 1.2)} ${n(r * 0.1)} ${n(w * 0.62)} 0 0 Z`
  return [
    path(
      d,
      glow(
        0,
        0,
        r * 1.05,
        [0, withAlpha(inner, 0.9)],
        [0.42, withAlpha(mix(inner, outer, 0.6), 0.74)],
        [1, withAlpha(outer, 0.66)],
      ),
    ),
  ]
}

function ring(
  count: number,
  r: number,
  width: number,
  inner: string,
  outer: string,
  random: Random,
): Layer[] {
  const start = random() * 6.28
  return Array.from({ length: count }, (_, i) =>
    moved(
      0,
      0,
      0.9 + 0.2 * random(),
      petal(r, width, inner, outer, random),
      start + (i / count) * 6.283 + (random() - 0.5) * 0.3,
    ),
  )
}

const stamens = (r: number, colour: string, count: number, random: Random): Layer[] =>
  Array.from({ length: count }, () => {
    const angle = random() * 6.283
    const far = r * (0.35 + 0.65 * random())
    return oval(Math.cos(angle) * far, Math.sin(angle) * far * 0.8, r * 0.12, r * 0.12, colour)
  })

function peony(r: number, { a, b, heart }: Petals, random: Random): Layer[] {
  const pale = mix(a, '#ffffff', 0.3)
  return [
    ...ring(7, r, 0.44, a, pale, random),
    ...ring(6, r * 0.76, 0.46, mix(a, heart, 0.3), mix(a, b, 0.25), random),
    ...ring(5, r * 0.5, 0.5, mix(a, heart, 0.55), mix(a, heart, 0.12), random),
    oval(0, 0, r * 0.14, r * 0.12, withAlpha(heart, 0.8)),
    ...stamens(r * 0.26, '#e8b84acc', 9, random),
  ]
}

function anemone(r: number, { a, b, heart }: Petals, random: Random): Layer[] {
  return [
    ...ring(6, r, 0.52, mix(b, heart, 0.16), mix(b, '#ffffff', 0.26), random),
    ...ring(5, r * 0.82, 0.46, mix(b, a, 0.4), mix(b, '#ffffff', 0.1), random),
    oval(0, 0, r * 0.17, r * 0.15, withAlpha(mix(heart, '#241a30', 0.5), 0.92)),
    ...stamens(r * 0.36, withAlpha(mix(heart, '#241a30', 0.4), 0.8), 16, random),
  ]
}

function daisy(r: number, { b, heart }: Petals, random: Random): Layer[] {
  return [
    ...ring(12, r, 0.17, mix(b, heart, 0.1), mix(b, '#ffffff', 0.35), random),
    oval(0, 0, r * 0.27, r * 0.24, '#e2aa3ee6'),
    oval(r * 0.05, r * 0.06, r * 0.19, r * 0.15, '#b9742ecc'),
  ]
}

/** Flowers of one bed differ: the third colour now and then, or a deeper one. */
const taking = (petals: Petals, random: Random): Petals => {
  const turn = random()
  if (turn < 0.28) return { ...petals, a: petals.c, b: petals.c }
  if (turn < 0.46)
    return { ...petals, a: mix(petals.a, petals.heart, 0.5), b: mix(petals.b, petals.heart, 0.35) }
  return turn < 0.72 ? { ...petals, a: petals.b, b: petals.a } : petals
}

const flowers = [peony, anemone, daisy] as const

export const flower = (
  x: number,
  y: number,
  r: number,
  petals: Petals,
  random: Random,
  kind = Math.floor(random() * flowers.length),
): Layer =>
  // flowers are seen a little from the side
  ({
    kind: 'group',
    transform: [1, 0, 0, 0.84 + 0.14 * random(), x, y],
    children: [
      // the painter keeps the paper under a flower free of leaves
      oval(0, 0, r * 0.84, r * 0.84, '#ffffff'),
      moved(
        0,
        0,
        1,
        (flowers[kind % flowers.length] ?? peony)(r, taking(petals, random), random),
        random() * 6.28,
      ),
    ],
  })

/** Leaves fanned out, flowers on them: a spray that grows from a corner or the foot of a wreath. */
export function spray(
  x: number,
  y: number,
  size: number,
  turn: number,
  petals: Petals,
  random: Random,
  { fan = 1.5, leaves = 6, blooms = 3 } = {},
): Layer[] {
  const out: Layer[] = []
  for (let i = 0; i < leaves; i++) {
    const aside = (i / (leaves - 1) - 0.5) * fan + (random() - 0.5) * 0.2
    out.push(
      sprig(
        x,
        y,
        size * (0.78 + 0.3 * random()) * (1 - 0.14 * Math.abs(aside)),
        turn + aside,
        petals,
        random,
        i,
      ),
    )
  }
  for (let i = 0; i < blooms; i++) {
    const aside = blooms === 1 ? 0 : (i / (blooms - 1) - 0.5) * fan * 0.85
    const far = size * (i % 2 ? 0.16 : 0.34)
    out.push(
      flower(
        x + Math.cos(turn + aside) * far,
        y + Math.sin(turn + aside) * far,
        size * (i === 1 ? 0.21 : 0.13 + 0.05 * random()),
        petals,
        random,
        i === 1 ? 0 : undefined,
      ),
    )
  }
  return out
}
