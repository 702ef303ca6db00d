import type { ChildProcess } from 'node:child_process'
import type { FilmJob } from './film-jobs.ts'

/** What differs between one engine of films and another. */
export type FilmProgram = {
  name: 'ffmpeg' | 'node-av'
  mapsHdr: boolean
  makesWebm: boolean
  /**
   * Starts a process for one job, with pipes for its input, output and errors.
   * It ends with 0 when done, with `unreadableCode` when a stranger's file was to blame, with anything else when it failed.
   */
  start(job: FilmJob): ChildProcess
}

/** What ffmpeg exits with when too many packets could not be decoded; our own process follows it. */
export const unreadableCode = 69
