#!/usr/bin/env node
import { readEnvironment, workingFolder } from './config.ts'
import { run } from './run.ts'

const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.exitCode = await run(process.argv.slice(2), {
  env: readEnvironment(),
  folder: workingFolder(),
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  isTerminal: process.stderr.isTTY,
  signal: stop.signal,
})
