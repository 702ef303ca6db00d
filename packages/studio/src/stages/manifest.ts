import { readdirSync, readFileSync } from 'node:fs'
import type { Industry } from '../brief.ts'
import type { Box } from '../layout.ts'

/** What is known of a plate. Places are shares of the plate, from its upper left corner. */
export type PlateFacts = {
  id: string
  /** A bright room, or a dark one under a spotlight. */
  mood: 'airy' | 'drama'
  trades: Industry[]
  /** Drawings whose thing the hero is; `any`: the hero also suits whatever else the trade sells. */
  subjects: string[]
  any: boolean
  pixels: { width: number; height: number }
  /** Where a product may stand, if nothing stands there yet: its ground point, and the room it may take. */
  spot?: { x: number; y: number; width: number; height: number }
  /** Outline of what was modelled, if something was. */
  hero?: Box
  /** Everything that is neither wall nor floor. */
  set: Box
  /** Where a thing's shadow falls: to the right and away, per height of the thing; and how soft it is, 0…1. */
  light: { right: number; away: number; softness: number }
  /** How bright the wall is above the set and at its left, as a share of its own colour. */
  wallAbove: number
  wallBeside: number
  /** How far the wall above the set may differ in brightness, as a share. */
  unrest: number
}

const folder = new URL('../../plates/', import.meta.url)

/** Every plate that ships with the package. */
export const plates: readonly PlateFacts[] = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .toSorted()
  .map((name) => JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as PlateFacts) // written by stages/finish.ts

const byId = new Map(plates.map((plate) => [plate.id, plate]))

export function plateFacts(id: string): PlateFacts {
  const facts = byId.get(id)
  if (!facts) throw new Error(`no plate is called ${id}`)
  return facts
}
