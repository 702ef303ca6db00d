import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'

type Entry = { name: string; shape: number[]; quantization: { scale: number; min: number } }
/** Weights of the tiny face detector by name, e.g. `conv1/depthwise_filter`. */
export type FaceWeights = ReadonlyMap<string, Float64Array>

const require = createRequire(import.meta.url)
let read: FaceWeights | undefined | 'not yet' = 'not yet'

/**
 * The weights as their package brings them; undefined where they cannot be read. Only the weights are taken: the
 * package's own runtime needs TensorFlow, and its bundle does not load in Node 24 (`util.TextEncoder` is gone).
 */
export function faceWeights(): FaceWeights | undefined {
  if (read === 'not yet') read = tryReading()
  return read
}

function tryReading(): FaceWeights | undefined {
  try {
    const file = require.resolve('@vladmandic/face-api/model/tiny_face_detector_model-weights_manifest.json')
    const [group] = JSON.parse(readFileSync(file, 'utf8')) as [{ weights: Entry[] }] // the pinned package's own file
    const bytes = readFileSync(file.replace('-weights_manifest.json', '.bin'))
    let at = 0
    return new Map(
      group.weights.map(({ name, shape, quantization: { scale, min } }) => {
        const count = shape.reduce((product, side) => product * side, 1)
        const values = Float64Array.from(bytes.subarray(at, at + count), (value) => value * scale + min)
        at += count
        if (values.length !== count) throw new Error(`${name} is cut short`)
        return [name, values]
      }),
    )
  } catch {
    // a poster without this knowledge is better than no poster
    return undefined
  }
}
