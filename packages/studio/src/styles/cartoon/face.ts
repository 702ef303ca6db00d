import type { Layer } from '../../layout.ts'
import type { Random } from '../../random.ts'
import { pick } from '../../random.ts'
import { line, moved, oval, path } from '../../subjects/draw.ts'

/** A calm place on a drawing that bears a face: its middle between the eyes, and how wide the face is. */
type FaceSpot = { x: number; y: number; width: number; turn?: number }

/**
 * Only things that are one rounded body with an empty front. Not houses, whose windows are eyes already, nor what
 * has its own front: screens, labels, crosses.
 */
const spots: Readonly<Partial<Record<string, FaceSpot>>> = {
  cup: { x: 470, y: 606, width: 250 },
  bowl: { x: 500, y: 770, width: 200 },
  loaf: { x: 500, y: 682, width: 215 },
  burger: { x: 356, y: 448, width: 205 },
  croissant: { x: 430, y: 640, width: 190 },
  beer: { x: 448, y: 590, width: 250 },
  balloons: { x: 500, y: 226, width: 190 },
  tooth: { x: 470, y: 430, width: 270 },
}

type Mood = 'smile' | 'grin' | 'wink'

export const faceSpot = (subject: string): FaceSpot | undefined => spots[subject]

/** Eyes, cheeks and a mouth in ink, where the subject has room for them. */
export function faceOn(subject: string, ink: string, blush: string, random: Random): Layer[] {
  const spot = spots[subject]
  if (!spot) return []
  const mood = pick<Mood>(random, ['smile', 'grin', 'wink'])
  return [moved(spot.x, spot.y, spot.width / 200, face(mood, ink, blush), spot.turn)]
}

/** About two hundred units wide, the eyes on the line y = 0. */
function face(mood: Mood, ink: string, blush: string): Layer[] {
  const eye = (x: number) => [
    oval(x, 0, 17, 22, ink),
    oval(x + 5, -8, 6.5, 7.5, '#ffffff'),
    oval(x - 5, 8, 3, 3.4, '#ffffff'),
  ]
  const closed = line('M36 6 C44 -10 68 -10 76 6', ink, 9)
  const mouth =
    mood === 'smile'
      ? [line('M-24 24 C-14 44 14 44 24 24', ink, 9)]
      : [
          path('M-30 22 C-10 27 10 27 30 22 C28 54 12 64 0 64 C-12 64 -28 54 -30 22 Z', ink),
          path('M-17 50 C-8 42 8 42 17 50 C12 60 5 64 0 64 C-5 64 -12 60 -17 50 Z', blush),
        ]
  return [
    oval(-86, 30, 20, 12, blush),
    oval(86, 30, 20, 12, blush),
    ...eye(-56),
    ...(mood === 'wink' ? [closed] : eye(56)),
    ...mouth,
  ]
}
