/** Pictures of a steady scene filmed by an unsteady hand, and how much of that is left: for tests. */
type Size = { width: number; height: number }
type Place = { x: number; y: number }

const side = 512
/** Detail of several sizes, so that no two places look the same; it comes again beyond its edges. */
const scene = Float32Array.from({ length: side * side }, (_, at) => {
  const [x, y] = [at % side, Math.floor(at / side)]
  const fine = 36 * Math.sin(x / 7 + Math.sin(y / 19)) * Math.cos(y / 9)
  return 128 + fine + 30 * Math.sin((x + 2 * y) / 23) + 28 * Math.sin(x / 41) * Math.sin(y / 37)
})

/** Between its points too. */
function brightness(x: number, y: number): number {
  const [left, top] = [Math.floor(x), Math.floor(y)]
  const at = (column: number, row: number) => scene[(row & (side - 1)) * side + (column & (side - 1))] ?? 0
  const upper = at(left, top) * (1 + left - x) + at(left + 1, top) * (x - left)
  const lower = at(left, top + 1) * (1 + left - x) + at(left + 1, top + 1) * (x - left)
  return upper * (1 + top - y) + lower * (y - top)
}

/** I420 pictures of it, seen from these places; somebody so wide crosses the lower half. */
export async function* filmedFrom(
  places: readonly Place[],
  { width, height }: Size,
  passer = 0,
): AsyncGenerator<Uint8Array> {
  const picture = new Uint8Array((width * height * 3) / 2).fill(128, width * height)
  for (const [at, place] of places.entries()) {
    const front = at * 9
    for (let y = 0; y < height; y++) {
      const crossed = y > height / 2 ? front - passer : front
      for (let x = 0; x < width; x++) {
        picture[y * width + x] =
          x > crossed && x < front ? brightness(3 * (x - front), 5 * y) : brightness(x + place.x, y + place.y)
      }
    }
    yield picture // one buffer for all, as decoders do
  }
}

/** How a hand holds a phone: it sways, trembles, and jerks as nobody can foretell. Pixels, at thirty a second. */
export function handAt(at: number): Place {
  const second = at / 30
  const jerk = (seed: number) => (((Math.sin(at * 12.9898 + seed) * 43_758.5453) % 1) - 0.5) * 3
  return {
    x: 7 * Math.sin(2 * Math.PI * 1.7 * second + 1) + 3 * Math.sin(2 * Math.PI * 4.3 * second) + jerk(1),
    y: 6 * Math.sin(2 * Math.PI * 1.9 * second) + 3 * Math.sin(2 * Math.PI * 3.9 * second + 2) + jerk(2),
  }
}

/** Where each picture was seen from, found anew by what fits best in these rows, between pixels too. */
export async function placesOf(
  pictures: AsyncIterable<Uint8Array>,
  width: number,
  rows: readonly [from: number, to: number],
): Promise<Place[]> {
  const places: Place[] = []
  let last: Place = { x: 0, y: 0 }
  for await (const picture of pictures) {
    const wrong = ({ x: dx, y: dy }: Place) => {
      let sum = 0
      for (let y = rows[0]; y < rows[1]; y += 10)
        for (let x = 0; x < width; x += 10)
          sum += Math.abs((picture[y * width + x] ?? 0) - brightness(x + dx, y + dy))
      return sum
    }
    for (const step of [4, 1, 0.25]) {
      for (;;) {
        const { x, y } = last
        const around = [-step, 0, step].flatMap((dy) =>
          [-step, 0, step].map((dx) => ({ x: x + dx, y: y + dy })),
        )
        const tried = around.map((place) => ({ place, off: wrong(place) }))
        last = tried.toSorted((a, b) => a.off - b.off)[0]?.place ?? last
        if (last.x === x && last.y === y) break
      }
    }
    places.push(last)
  }
  return places
}

/** How unsteadily it goes from picture to picture, in pixels: the root of the mean square of its changes of speed. */
export function shakeOf(places: readonly Place[]): number {
  const changes = places.slice(2).map((place, i) => {
    const [before, between] = [places[i] ?? place, places[i + 1] ?? place]
    return Math.hypot(place.x - 2 * between.x + before.x, place.y - 2 * between.y + before.y)
  })
  return Math.sqrt(changes.reduce((sum, change) => sum + change * change, 0) / changes.length)
}
