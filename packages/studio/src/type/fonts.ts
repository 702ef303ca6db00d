import { readFileSync } from 'node:fs'
import { GlobalFonts } from '@napi-rs/canvas'
import { families, nearestWeight, type Family } from './families.ts'
import { coveredCodePoints } from './coverage.ts'

const coverage = new Map<string, ReadonlySet<number>>()

/** The name under which one weight of a family is registered, e.g. `fraunces-700`. */
export const faceOf = (family: Family, weight: number): string => `${family}-${nearestWeight(family, weight)}`

function fileOf(face: string): string {
  const dash = face.lastIndexOf('-')
  const family = families[face.slice(0, dash) as Family] // faces come from `faceOf`; a foreign one is refused here
  if (!family) throw new Error(`unknown face ${face}`)
  return family.file(Number(face.slice(dash + 1)))
}

const registered = new Set<string>()

/** Makes faces drawable. Cheap after the first time. */
export function useFaces(faces: readonly string[]): void {
  for (const face of faces) {
    if (registered.has(face)) continue
    const path = fileOf(face)
    if (!GlobalFonts.registerFromPath(path, face)) throw new Error(`cannot read the font ${face} at ${path}`)
    registered.add(face)
  }
}

/** Characters of the text that none of the faces can draw. */
export function missingCharacters(text: string, faces: readonly string[]): string[] {
  const sets = faces.map((face) => {
    let set = coverage.get(face)
    if (!set) coverage.set(face, (set = coveredCodePoints(readFileSync(fileOf(face)))))
    return set
  })
  const missing = new Set<string>()
  for (const char of text) {
    const code = char.codePointAt(0) ?? 0
    if (/[\s\p{Cf}\p{Cc}\ufe00-\ufe0f]/u.test(char)) continue
    if (!sets.some((set) => set.has(code))) missing.add(char)
  }
  return [...missing]
}
