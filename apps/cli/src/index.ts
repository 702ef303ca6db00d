/** Adwright from a terminal: the same API that the web app uses. */
export { readBriefFile } from './brief-file.ts'
export type { CliIo } from './cli-io.ts'
export { fly, type Flight } from './fly.ts'
export { consent } from './rehearsal-consent.ts'
export { run } from './run.ts'
