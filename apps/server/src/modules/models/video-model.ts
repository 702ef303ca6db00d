import type { PictureFile } from './image-model.ts'
import type { ModelProblem } from './model-problem.ts'

export type ClipOrder = {
  prompt: string
  aspect: '16:9' | '9:16'
  /** How long the clip, or the piece that an extension adds, shall be: whole seconds. */
  seconds: number
  /** The first frame. */
  image?: PictureFile
  signal: AbortSignal
}

export type ClipState = { state: 'running' } | { state: 'done' } | { state: 'failed'; problem: ModelProblem }

/**
 * Makes short clips, which takes minutes. `start` and `extend` cost money from the moment they arrive: store the
 * operation before anything else is done, and never send an order again whose answer is missing. The other calls cost
 * nothing and may be made again, whatever went wrong.
 */
export type VideoModel = {
  readonly provider: string
  readonly model: string
  /** The shortest and the longest clip, and the longest after extensions: seconds. */
  readonly least: number
  readonly most: number
  readonly mostExtended: number
  /** @throws ModelProblem; `timeout` where the clip may have been made and billed all the same. */
  start(order: ClipOrder): Promise<{ operation: string }>
  /** Goes on from the end of a clip that is done: what comes is the whole, a clip of its own. @throws like `start` */
  extend(operation: string, order: Omit<ClipOrder, 'image'>): Promise<{ operation: string }>
  /** @throws ModelProblem where the provider cannot say how the clip stands; that says nothing about the clip. */
  poll(operation: string, signal: AbortSignal): Promise<ClipState>
  /** Leaves a whole video in the file or nothing at all. @throws ModelProblem */
  fetch(operation: string, toFile: string, signal: AbortSignal): Promise<void>
  /** @throws ModelProblem where it goes on. */
  cancel(operation: string): Promise<void>
}
