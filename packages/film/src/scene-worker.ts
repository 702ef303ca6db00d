import { enableCompileCache } from 'node:module'

// Runs as a thread (see scene-team.ts). Compiled code is kept between films: it takes half of a thread's start.
enableCompileCache()
await import('./draw-tasks.ts')
