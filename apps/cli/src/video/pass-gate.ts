import type { MadeFilm } from '@adwright/film'
import type { Storyboard } from '@adwright/studio/film'
import type { VideoCheck, VideoExpectation, VideoGate } from '@adwright/video'

export type Passed = { faults: string[]; notes: string[] }
type Looking = { signal?: AbortSignal; onProgress: (share: number) => void }

/** Every picture of a finished film decoded, and held against what it was meant to be. */
export async function passGate(
  gate: VideoGate,
  { path, width, height, frames, seconds }: MadeFilm,
  storyboard: Storyboard,
  looking: Looking,
): Promise<Passed> {
  const expect: VideoExpectation = {
    width,
    height,
    frames,
    seconds,
    audio: storyboard.music !== null,
    stillSeconds: longestScene(storyboard),
  }
  const { checks } = await gate.check(path, { depth: 'full', expect, ...looking })
  // scenes that stand for a moment are meant; a film that never moves is an error
  return sorted(checks.filter(({ code, level }) => !(code === 'frozen' && level === 'warning')))
}

/** The second copy for web pages: that it is none for ads is known. */
export async function passWebm(
  gate: VideoGate,
  file: string,
  { width, height, seconds }: MadeFilm,
  looking: Looking,
): Promise<string[]> {
  const { checks } = await gate.check(file, { depth: 'full', expect: { width, height, seconds }, ...looking })
  const forAds = new Set(['container', 'video_codec', 'audio_codec'])
  return sorted(checks.filter(({ code }) => !forAds.has(code))).faults
}

// what the gate says to do is for files from elsewhere
const sorted = (checks: readonly VideoCheck[]): Passed => {
  const told = (wanted: VideoCheck['level']) =>
    checks.filter(({ level }) => level === wanted).map(({ message }) => message)
  return { faults: told('error'), notes: told('warning') }
}

/** A scene without any move may stand as long as it lasts. */
function longestScene({ scenes, tempo }: Storyboard): number {
  return (Math.max(...scenes.map(({ beats }) => beats)) * 60) / tempo.bpm
}
