import type { StyleId } from '../../styles/style.ts'
import type { Camera, FilmStyle, MusicStyle, Transition } from '../storyboard.ts'

export type FilmManner = 'calm' | 'snappy' | 'bold' | 'steady'
export type FilmStyleFacts = {
  music: MusicStyle
  /** The studio's style that suits when a person has chosen none. */
  look: StyleId
  bpm: readonly [least: number, most: number]
  /** Beats a scene lasts, in the middle. */
  pace: number
  transitions: {
    /** Between scenes that belong together. */
    usual: Transition
    /** Where another part of the film begins, in turn. */
    accents: readonly [Transition, ...Transition[]]
  }
  /** Moves that suit, in turn. */
  cameras: readonly [Camera, Camera, Camera, ...Camera[]]
  manner: FilmManner
}

export const filmStyleFacts: Readonly<Record<FilmStyle, FilmStyleFacts>> = {
  commercial: {
    music: 'upbeat',
    look: 'hyperrealistic',
    bpm: [104, 124],
    pace: 4.5,
    transitions: { usual: 'cut', accents: ['zoom', 'wipe', 'push'] },
    cameras: ['push_in', 'drift', 'pan_right', 'pull_out', 'pan_left'],
    manner: 'bold',
  },
  social: {
    music: 'synthwave',
    look: 'abstract',
    bpm: [116, 136],
    pace: 4,
    transitions: { usual: 'cut', accents: ['push', 'zoom'] },
    cameras: ['push_in', 'still', 'pan_left', 'pull_out', 'pan_right'],
    manner: 'snappy',
  },
  explainer: {
    music: 'corporate',
    look: 'illustration',
    bpm: [92, 112],
    pace: 4.5,
    transitions: { usual: 'cut', accents: ['push', 'wipe', 'iris'] },
    cameras: ['drift', 'still', 'push_in', 'pan_right'],
    manner: 'steady',
  },
  testimonial: {
    music: 'acoustic',
    look: 'watercolor',
    bpm: [72, 92],
    pace: 4,
    transitions: { usual: 'dissolve', accents: ['iris', 'wipe'] },
    cameras: ['drift', 'push_in', 'still', 'pull_out'],
    manner: 'calm',
  },
  product_demo: {
    music: 'lofi',
    look: 'minimalist',
    bpm: [78, 98],
    pace: 4,
    transitions: { usual: 'cut', accents: ['zoom', 'iris'] },
    cameras: ['push_in', 'pan_left', 'drift', 'pan_right', 'pull_out'],
    manner: 'steady',
  },
  brand_story: {
    music: 'cinematic',
    look: 'vintage',
    bpm: [64, 84],
    pace: 5,
    transitions: { usual: 'dissolve', accents: ['iris', 'wipe'] },
    cameras: ['drift', 'push_in', 'pan_left', 'pull_out', 'still'],
    manner: 'calm',
  },
  event_promo: {
    music: 'epic',
    look: 'cyberpunk',
    bpm: [118, 144],
    pace: 4,
    transitions: { usual: 'cut', accents: ['zoom', 'push', 'wipe'] },
    cameras: ['push_in', 'still', 'pull_out', 'push_in', 'drift'],
    manner: 'bold',
  },
  tutorial: {
    music: 'playful',
    look: 'cartoon',
    bpm: [92, 116],
    pace: 4,
    transitions: { usual: 'cut', accents: ['wipe', 'push'] },
    cameras: ['still', 'push_in', 'drift', 'pan_right'],
    manner: 'steady',
  },
}
