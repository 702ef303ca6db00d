import type { Box, Layer } from '../layout.ts'
import type { Random } from '../random.ts'
import type { Subject, SubjectColours } from '../subjects/subject.ts'

/** The place where a trade's things are at home, in plain shapes that every style may draw in its own manner. */
export type Setting = {
  id: string
  /** What stands at the back, over the area, down to the floor's line; calm where words may stand (its upper part). */
  back(area: Box, floor: number, colours: SettingColours, random: Random): Layer[]
  /** Small things that may stand beside the subject. */
  props: readonly [Subject, ...Subject[]]
}

/** Tones of the place: `far` is next to the ground's own colour, `near` the strongest. */
export type SettingColours = SubjectColours & { far: string; middle: string; near: string; floor: string }
