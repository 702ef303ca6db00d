import { contains, intersection, overlap } from '../box.ts'
import type { ElementName } from '../edit/edits.ts'
import { PLACEMENTS, safeBox } from '../placements.ts'
import { inspect, type Finding } from '../inspect/inspect.ts'
import { plateOf } from '../render/raster.ts'
import { boxesAt, planScene, type ScenePlan, type SeenBox } from './scene-plan.ts'
import type { Film } from './scenes/film-art.ts'
import { placementOf } from './storyboard.ts'

/** `frame` counts from the start of the scene. */
export type FilmFinding = { scene: string; frame: number; finding: Finding }

// boxes of round drawings may brush each other by a hair
const aHair = 60
const everyFrames = 5
const lookAt = 0.3

/** What is wrong with a film, seen at rest and on the way: what is covered, cut off, outside the safe area or illegible. */
export function inspectFilm(film: Film): FilmFinding[] {
  return film.storyboard.scenes.flatMap((scene, index) => {
    const plan = planScene(film, index)
    const still = inspect(plan.layout, plateOf(plan.layout, lookAt)).findings
    return [
      ...still.map((finding) => ({ scene: scene.id, frame: plan.timing.length, finding })),
      ...inspectMoves(film, plan).map(({ frame, finding }) => ({ scene: scene.id, frame, finding })),
    ]
  })
}

/** The first frame at which each thing goes wrong on the way. */
export function inspectMoves(film: Film, plan: ScenePlan): { frame: number; finding: Finding }[] {
  const placement = placementOf[film.ratio]
  const { width, height } = PLACEMENTS[placement]
  const frame = { x: 0, y: 0, width, height }
  const safe = safeBox(placement)
  const found = new Map<string, { frame: number; finding: Finding }>()
  const note = (at: number, finding: Finding) => {
    const key = `${finding.kind}|${finding.role}|${finding.detail ?? ''}`
    if (!found.has(key)) found.set(key, { frame: at, finding })
  }
  for (let at = 0; at <= plan.timing.length; at += everyFrames) {
    const seen = boxesAt(plan, at)
    for (const finding of [...crossings(seen), ...astray(seen, frame, safe)]) note(at, finding)
  }
  return [...found.values()]
}

function crossings(seen: readonly SeenBox[]): Finding[] {
  return seen.flatMap((a, i) =>
    seen.slice(i + 1).flatMap((b): Finding[] => {
      // lines of one text stand as close as type is set; a thing may stand before another part of the picture
      if (a.name === b.name || (!isWritten(a) && !isWritten(b))) return []
      const shared = overlap(a.box, b.box)
      if (shared <= aHair) return []
      const [over, under] = isWritten(b) ? [b, a] : [a, b]
      return [
        {
          kind: 'overlap',
          words: `${over.name} crosses ${under.name} by ${Math.round(shared)} px²`,
          role: over.name,
          detail: under.name,
        },
      ]
    }),
  )
}

const pictures: ReadonlySet<ElementName | 'kept'> = new Set(['subject', 'kept'])
const isWritten = ({ name }: SeenBox): boolean => !pictures.has(name)

function astray(seen: readonly SeenBox[], frame: SeenBox['box'], safe: SeenBox['box']): Finding[] {
  return seen
    .filter((box) => isWritten(box) && box.arrived)
    .flatMap(({ name, box }): Finding[] => {
      const shown = intersection(box, frame)
      return contains(safe, shown, 8)
        ? []
        : [{ kind: 'unsafe', words: `${name} stands outside the safe area`, role: name }]
    })
}
