import type { BrandKit } from '../palette.ts'
import type { Layer } from '../layout.ts'
import type { SubjectColours } from '../subjects/subject.ts'
import type { Typeface } from '../type/script.ts'
import type { Scene } from './scene.ts'
import type { Voices } from './voices.ts'

export const styleIds = [
  'minimalist',
  'illustration',
  'abstract',
  'cartoon',
  'vintage',
  'cyberpunk',
  'watercolor',
  'photorealistic',
  'hyperrealistic',
] as const
export type StyleId = (typeof styleIds)[number]

/** What is chosen once for a design and kept in every placement: colours and type. Plain data. */
export type Look = {
  id: string
  /** Light ink on dark ground. */
  dark: boolean
  ground: string
  groundFar: string
  /** The large calm form behind or beside the subject. */
  form: string
  formFar: string
  ink: string
  quiet: string
  accent: string
  plate: string
  onPlate: string
  offer: string
  onOffer: string
  subject: SubjectColours
  /** More colours of the style's own, e.g. the stops of a field. */
  palette: string[]
  display: Typeface
  text: Typeface
  label: Typeface
}

/** A look that has not found its voice yet. */
export type Mood = Omit<Look, 'display'>

/** What stands at the heart of the picture. */
export type Hero = 'drawing' | 'cutout' | 'framed'

export type Composition = {
  id: string
  takes: readonly Hero[]
  /** The picture, and the copy that stands on it. */
  arrange(scene: Scene): { picture: Layer[]; copy: Layer[] }
}

export type Style = {
  id: StyleId
  voices: Voices
  looks(brand: BrandKit): [Mood, ...Mood[]]
  compositions: readonly [Composition, ...Composition[]]
  /** How far a framed photo's shadows are drawn towards the look's ground, 0…1; absent: its ink or print does that. */
  photoTint?: number
  /** How this style draws what others draw with plain shapes; absent: as it is. */
  restyle?(drawing: Layer[], look: Look): Layer[]
}
