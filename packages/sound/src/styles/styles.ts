import type { MusicStyle } from '../score.ts'
import { acoustic } from './acoustic.ts'
import { cinematic } from './cinematic.ts'
import { corporate } from './corporate.ts'
import { epic } from './epic.ts'
import { lofi } from './lofi.ts'
import { playful } from './playful.ts'
import type { Style } from './style.ts'
import { synthwave } from './synthwave.ts'
import { upbeat } from './upbeat.ts'

export const styles: Readonly<Record<MusicStyle, Style>> = {
  upbeat,
  corporate,
  cinematic,
  lofi,
  synthwave,
  acoustic,
  playful,
  epic,
}
