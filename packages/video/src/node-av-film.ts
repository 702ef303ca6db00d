import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import type { FilmProgram } from './film-program.ts'
import { findNodeAv } from './node-av.ts'

const entry = fileURLToPath(new URL('./node-av-film-child.ts', import.meta.url))

/** The npm package node-av as engine of films; `undefined` where it is not installed or its binary does not load. */
export async function findNodeAvFilm(): Promise<FilmProgram | undefined> {
  const engine = await findNodeAv()
  if (!engine) return undefined
  return {
    name: 'node-av',
    mapsHdr: engine.mapsHdr,
    makesWebm: true,
    start(job) {
      // Its input stays open as long as we live: where no frames come over it, its end tells that we died.
      return spawn(process.execPath, ['--max-old-space-size=512', entry, JSON.stringify(job)], {
        env: {},
        stdio: 'pipe',
        windowsHide: true,
      })
    },
  }
}
