/** A chord in a key: pitch classes above the tonic, root first, and the one in the bass. */
export type Chord = { symbol: string; tones: readonly number[]; bass: number }

const degrees: Record<string, number> = { I: 0, II: 2, III: 4, IV: 5, V: 7, VI: 9, VII: 11 }

/** What follows the numeral: semitones above the root. A third of null is taken from the numeral's case. */
const endings: Record<string, readonly (number | null)[]> = {
  '': [0, null, 7],
  '5': [0, 7],
  '6': [0, null, 7, 9],
  '7': [0, null, 7, 10],
  maj7: [0, null, 7, 11],
  '9': [0, null, 10, 14],
  maj9: [0, null, 11, 14],
  add9: [0, null, 7, 14],
  '11': [0, null, 10, 17],
  '13': [0, null, 10, 21],
  sus2: [0, 2, 7],
  sus4: [0, 5, 7],
  '7sus4': [0, 5, 7, 10],
  dim: [0, 3, 6],
  '7b9': [0, null, 10, 13],
}

/**
 * Reads a Roman numeral: `IV`, `bVII`, `iim9` is written `ii9`; small letters are minor. `/5` puts the fifth above the
 * tonic into the bass. Degrees count in the major scale, so the sixth of a minor key is `bVI`.
 */
export function chordOf(symbol: string): Chord {
  const read = /^(b|#)?(VII|VI|V|IV|III|II|I|vii|vi|v|iv|iii|ii|i)([^/]*)(?:\/(\d))?$/.exec(symbol)
  const [, sign, numeral = '', ending = '', under] = read ?? []
  const degree = degrees[numeral.toUpperCase()]
  const intervals = endings[ending]
  if (degree === undefined || !intervals) throw new RangeError(`No chord is written ${symbol}`)
  const root = (degree + (sign === 'b' ? -1 : sign === '#' ? 1 : 0) + 12) % 12
  const third = numeral === numeral.toUpperCase() ? 4 : 3
  const tones = intervals.map((interval) => (root + (interval ?? third)) % 12)
  const bass = under ? majorScale[Number(under) - 1]! : root
  return { symbol, tones, bass }
}

const majorScale = [0, 2, 4, 5, 7, 9, 11]

export type Mode = 'major' | 'minor' | 'dorian' | 'mixolydian' | 'lydian'
const modes: Record<Mode, readonly number[]> = {
  major: majorScale,
  minor: [0, 2, 3, 5, 7, 8, 10],
  dorian: [0, 2, 3, 5, 7, 9, 10],
  mixolydian: [0, 2, 4, 5, 7, 9, 10],
  lydian: [0, 2, 4, 6, 7, 9, 11],
}

/**
 * The scale a melody uses over a chord: the key's, with the chord's own tones. A major third that is not of the key
 * is a raised tone and takes the place of the one below it; any other stranger is a lowered one.
 */
export function scaleOver(chord: Chord, mode: Mode): number[] {
  const scale = new Set(modes[mode])
  const raised = ((chord.tones[0] ?? 0) + 4) % 12
  for (const tone of chord.tones) {
    if (scale.has(tone)) continue
    scale.delete((tone + (tone === raised ? 11 : 1)) % 12)
    scale.add(tone)
  }
  return [...scale].sort((a, b) => a - b)
}

/** The pitch of a pitch class that lies nearest to another pitch. */
export function nearest(tone: number, to: number): number {
  const below = to - ((((to - tone) % 12) + 12) % 12)
  return to - below <= 6 ? below : below + 12
}
