import type { z } from 'zod'

export type TextOrder<T> = { instructions: string; prompt: string; schema: z.ZodType<T>; signal: AbortSignal }

/** Writes what fits a schema; each call may cost money. */
export type TextModel = {
  readonly provider: string
  readonly model: string
  /** @throws ModelProblem */
  write<T>(order: TextOrder<T>): Promise<T>
}
