export type PlayerAct =
  | { kind: 'toggle' | 'mute' | 'captions' | 'screen' }
  | { kind: 'by'; seconds: number }
  | { kind: 'frames'; count: number }
  | { kind: 'to'; share: number }

const framesPerSecond = 30

const acts: Record<string, PlayerAct> = {
  ' ': { kind: 'toggle' },
  k: { kind: 'toggle' },
  ArrowRight: { kind: 'by', seconds: 1 },
  ArrowLeft: { kind: 'by', seconds: -1 },
  '.': { kind: 'frames', count: 1 },
  ',': { kind: 'frames', count: -1 },
  Home: { kind: 'to', share: 0 },
  End: { kind: 'to', share: 1 },
  m: { kind: 'mute' },
  c: { kind: 'captions' },
  f: { kind: 'screen' },
}
type Pressed = { key: string; ctrlKey: boolean; metaKey: boolean; altKey: boolean }

/** What a key does to the film; shortcuts of the browser are left alone. */
export function actOf({ key, ctrlKey, metaKey, altKey }: Pressed): PlayerAct | undefined {
  if (ctrlKey || metaKey || altKey) return undefined
  return acts[key.length === 1 ? key.toLowerCase() : key]
}

/**
 * A frame on or back from a moment: to the middle of that frame, since its very edge may still show the one before.
 */
export function stepFrames(now: number, count: number, length: number): number {
  const frame = Math.floor(now * framesPerSecond + 1e-4) + count
  const last = Math.max(0, Math.round(length * framesPerSecond) - 1)
  return (Math.min(last, Math.max(0, frame)) + 0.5) / framesPerSecond
}
