import { answerOnce } from './answer-once.ts'
import type { EspeakOrder } from './espeak-program.ts'

/** The module that npm's `espeak-ng` exports: the program, compiled by Emscripten. */
type Espeak = (options: {
  arguments: string[]
  preRun: ((program: Program) => void)[]
  print: (line: string) => void
  printErr: (line: string) => void
}) => Promise<Program>
type Program = {
  FS: { writeFile(path: string, text: string): void; readFile(path: string): Uint8Array }
}

// in a variable, so that neither a type nor a bundle of ours takes anything of it in
const from = 'espeak-ng'

answerOnce<EspeakOrder>(async ({ words, name, wordsAMinute }) => {
  const { default: espeak } = (await import(from)) as { default: Espeak }
  const told: string[] = []
  const program = await espeak({
    arguments: ['-f', 'words.txt', '-w', 'line.wav', '-b', '1', '-v', name, '-s', String(wordsAMinute)],
    preRun: [({ FS }) => FS.writeFile('words.txt', words)],
    print: (line) => told.push(line),
    printErr: (line) => told.push(line),
  })
  try {
    return { kind: 'wav', bytes: program.FS.readFile('line.wav') }
  } catch {
    return { kind: 'failed', message: `no sound: ${told.join(' ').slice(0, 500)}` }
  }
})
