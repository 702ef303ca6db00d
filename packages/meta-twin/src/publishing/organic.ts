import { chanceOf, normal } from '../deterministic.ts'

export type Surface = 'status' | 'link' | 'photo' | 'video' | 'reel' | 'story' | 'carousel'

/** What one post has gathered since it went live. All whole numbers that never shrink as time goes by. */
export interface Organic {
  views: number
  reach: number
  reactions: number
  comments: number
  shares: number
  saves: number
  clicks: number
  /** Three seconds of a video, or all of a shorter one. */
  plays: number
  follows: number
  profileVisits: number
}

const hour = 3600

/**
 * Share of followers reached in the end, views per person, the hours in which two thirds of it happen, and what of the
 * viewers react, comment, share, save and click. Rough figures of small shops, dated 2026.
 */
const habits: Record<Surface, readonly number[]> = {
  status: [0.05, 1.15, 9, 0.021, 0.0035, 0.0012, 0.0004, 0.008],
  link: [0.04, 1.12, 8, 0.012, 0.002, 0.0016, 0.0006, 0.022],
  photo: [0.075, 1.18, 11, 0.034, 0.0045, 0.0022, 0.0025, 0.014],
  carousel: [0.09, 1.35, 14, 0.038, 0.0048, 0.003, 0.006, 0.016],
  video: [0.085, 1.3, 16, 0.024, 0.0032, 0.0034, 0.0022, 0.011],
  reel: [0.24, 1.42, 30, 0.031, 0.0034, 0.0058, 0.0062, 0.006],
  story: [0.06, 1.05, 7, 0.006, 0.0009, 0.0005, 0, 0.01],
}

/** How much of everything has happened `age` seconds after going live: quick at first, then a long tail. */
const share = (surface: Surface, age: number): number =>
  age <= 0 ? 0 : 1 - Math.exp(-age / ((habits[surface][2] ?? 10) * hour))

/** The age in seconds at which `part` (0..1) of everything has happened. */
const ageAt = (surface: Surface, part: number): number =>
  -Math.log(1 - Math.min(part, 0.9999)) * (habits[surface][2] ?? 10) * hour

/** What a post will have gathered in the end: seeded by its id, scaled by the followers. */
export function prospects(id: string, surface: Surface, followers: number): Organic {
  const chance = chanceOf('organic', id)
  const luck = Math.exp(0.45 * normal(chance))
  const [part = 0.05, each = 1.1, , react = 0.02, comment = 0.003, pass = 0.001, save = 0, click = 0.01] =
    habits[surface]
  const reach = Math.max(3, Math.round(followers * part * luck))
  const of = (rate: number): number => Math.round(reach * rate * Math.exp(0.35 * normal(chance)))
  const moving = surface === 'video' || surface === 'reel'
  return {
    reach,
    views: Math.round(reach * each),
    reactions: of(react),
    comments: of(comment * 1.6),
    shares: of(pass),
    saves: of(save),
    clicks: of(click),
    plays: moving ? of(0.62) : 0,
    follows: of(0.0014),
    profileVisits: of(0.012),
  }
}

/** The same, so far. */
export function organicAt(id: string, surface: Surface, followers: number, age: number): Organic {
  const whole = prospects(id, surface, followers)
  const part = share(surface, age)
  const entries = Object.entries(whole).map(([name, value]) => [name, Math.floor(value * part)])
  // The keys are those of `whole`.
  return Object.fromEntries(entries) as unknown as Organic
}

/** When the n-th comment (from 0) of so many comes. */
export const commentAge = (surface: Surface, at: number, all: number): number =>
  Math.ceil(ageAt(surface, (at + 1) / (all + 0.5)))

/** How reactions split up. */
export const reactionKinds = ['LIKE', 'LOVE', 'WOW', 'HAHA', 'SORRY', 'ANGER'] as const
export const reactionWeights = [74, 17, 4, 3, 1, 1]
