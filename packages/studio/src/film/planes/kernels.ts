import { kernelsWasm } from './kernels.generated.ts'

/** What kernels/planes.as.ts exports. All numbers are byte offsets, counts and weights of 0…256. */
export type Kernels = {
  stretch(
    source: number,
    pitch: number,
    width: number,
    rows: number,
    originX: number,
    stepX: number,
    originY: number,
    stepY: number,
    out: number,
    stride: number,
    columns: number,
    rowsWanted: number,
    scratch: number,
  ): void
  lay(
    source: number,
    alpha: number,
    pitch: number,
    onto: number,
    stride: number,
    columns: number,
    rows: number,
    opacity: number,
  ): void
  layScaled(
    source: number,
    alpha: number,
    pitch: number,
    width: number,
    rows: number,
    originX: number,
    stepX: number,
    originY: number,
    stepY: number,
    onto: number,
    stride: number,
    columns: number,
    rowsWanted: number,
    opacity: number,
    scratch: number,
  ): void
  mix(out: number, a: number, b: number, count: number, weight: number): void
  divide(
    rgba: number,
    width: number,
    height: number,
    pitch: number,
    y: number,
    u: number,
    v: number,
    alpha: number,
    alphaSmall: number,
  ): void
}

const compiled = new WebAssembly.Module(Buffer.from(kernelsWasm, 'base64'))

/** The kernels over a memory of the caller's. */
export const kernelsOver = (memory: WebAssembly.Memory): Kernels =>
  // what the generated module exports, by its source
  new WebAssembly.Instance(compiled, { env: { memory } }).exports as Kernels
