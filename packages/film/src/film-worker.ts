import { enableCompileCache } from 'node:module'

// Runs as a thread (see hand.ts). Compiled code is kept between films: it takes half of a thread's start.
enableCompileCache()
await import('./film-work.ts')
