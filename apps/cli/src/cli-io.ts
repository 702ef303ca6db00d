import type { CliEnvironment } from './config.ts'

/** What a command sees of the machine it runs on. */
export type CliIo = {
  env: CliEnvironment
  /** Relative files are meant from here. */
  folder: string
  /** The answer. */
  out: (text: string) => void
  /** How it goes, and what went wrong. */
  err: (text: string) => void
  /** Whether a line of `err` can be written over. */
  isTerminal: boolean
  /** Somebody pressed Ctrl-C. */
  signal?: AbortSignal
}
