import { createHash } from 'node:crypto'
import { readFile, rename, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { resample } from '@adwright/sound'
import { frameAt, framesPerSecond, spansOf, type Storyboard } from '@adwright/studio/film'
import type { VoiceModel } from '#modules/models'

/** One spoken line where it stands in the film: mono at 48 kHz. */
export type Line = { scene: string; atSeconds: number; seconds: number; samples: Float32Array }
export type Spoken = { lines: Line[]; notices: string[] }

const rate = 48_000
/** A breath after the cut, and between two lines. */
const breath = 0.12
/** Speech that has to end before the film does. */
const tail = 0.25

/**
 * Has every scene's line spoken. A line lies in the folder once it is there: a film that is begun anew does not pay for
 * it again. @throws ModelProblem
 */
export async function speakLines(
  voice: VoiceModel,
  storyboard: Storyboard,
  folder: string,
  signal: AbortSignal,
): Promise<Spoken> {
  const said: { scene: string; samples: Float32Array }[] = []
  for (const { id, say } of storyboard.scenes) {
    if (!say) continue
    said.push({ scene: id, samples: await line(voice, say, storyboard.language, folder, signal) })
  }
  return placed(storyboard, said)
}

type Said = { scene: string; samples: Float32Array }

/**
 * Lines begin with their scenes and may run on into the next. Where they do not all fit, the one in the middle that
 * overruns its scene most is left out, and told: the first opens the film and the last asks for something.
 */
export function placed(
  storyboard: Pick<Storyboard, 'scenes' | 'tempo' | 'seconds'>,
  said: readonly Said[],
): Spoken {
  const spans = spansOf(storyboard)
  const seconds = (beat: number) => frameAt(beat, storyboard.tempo) / framesPerSecond
  const startOf = new Map(storyboard.scenes.map(({ id }, i) => [id, seconds(spans[i]?.from ?? 0)]))
  const endOf = new Map(storyboard.scenes.map(({ id }, i) => [id, seconds(spans[i]?.to ?? 0)]))
  const overrun = ({ scene, samples }: Said) =>
    (startOf.get(scene) ?? 0) + samples.length / rate - (endOf.get(scene) ?? 0)
  let kept = [...said]
  const dropped: string[] = []
  for (;;) {
    const lines = inTurn(kept, startOf)
    const end = Math.max(0, ...lines.map((line) => line.atSeconds + line.seconds))
    if (end <= storyboard.seconds - tail || kept.length === 0) return { lines, notices: dropped.map(notice) }
    const middle = kept.length > 2 ? kept.slice(1, -1) : kept
    const longest = middle.toSorted((a, b) => overrun(b) - overrun(a))[0]
    kept = kept.filter((one) => one !== longest)
    if (longest) dropped.push(longest.scene)
  }

  function notice(scene: string): string {
    const at = storyboard.scenes.findIndex(({ id }) => id === scene) + 1
    return `What is spoken in scene ${at} found no room in time and was left out. Shorten it, or make the film longer.`
  }
}

function inTurn(said: readonly Said[], startOf: ReadonlyMap<string, number>): Line[] {
  let free = 0
  return said.map(({ scene, samples }) => {
    const atSeconds = Math.max((startOf.get(scene) ?? 0) + breath, free)
    const seconds = samples.length / rate
    free = atSeconds + seconds + breath
    return { scene, atSeconds, seconds, samples }
  })
}

async function line(
  voice: VoiceModel,
  text: string,
  language: string,
  folder: string,
  signal: AbortSignal,
): Promise<Float32Array> {
  const key = createHash('sha256')
    .update(JSON.stringify([voice.id, language, text]))
    .digest('hex')
    .slice(0, 32)
  const file = path.join(folder, `voice-${key}.f32`)
  const held = await readFile(file).catch(() => undefined)
  if (held) return new Float32Array(new Uint8Array(held).buffer)
  const spoken = await voice.speak({ text, language, signal })
  const samples = resample(spoken.samples, spoken.sampleRate)
  const part = `${file}.part`
  await writeFile(part, new Uint8Array(samples.buffer, samples.byteOffset, samples.byteLength))
  await rename(part, file)
  return samples
}
