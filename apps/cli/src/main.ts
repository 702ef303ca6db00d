#!/usr/bin/env node
import { readEnvironment, workingFolder } from './config.ts'
import { isOperation, operate } from './operate.ts'
import { run } from './run.ts'

const words = process.argv.slice(2)
const stop = new AbortController()
process.once('SIGINT', () => stop.abort())
process.exitCode = isOperation(words)
  ? operate(words)
  : await run(words, {
      env: readEnvironment(),
      folder: workingFolder(),
      out: (text) => process.stdout.write(text),
      err: (text) => process.stderr.write(text),
      isTerminal: process.stderr.isTTY,
      signal: stop.signal,
    })
