// `npm start`: the whole of Adwright on this machine, with nothing to configure.
process.argv.splice(2, 0, 'scripts/serve.ts')
await import('./run.mjs')
