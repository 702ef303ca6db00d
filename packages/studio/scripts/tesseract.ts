import { spawn, spawnSync } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'

const listed = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' }).stdout ?? ''
const known = new Set(listed.split('\n'))
// the model of the whole script knows accents; the English one is small and enough for English
const ofScript = ['script/Latin', 'Latin', 'eng'].find((name) => known.has(name))

const models: Readonly<Record<string, string>> = {
  en: 'eng',
  de: 'deu',
  fr: 'fra',
  es: 'spa',
  it: 'ita',
  pt: 'por',
  nl: 'nld',
  pl: 'pol',
  tr: 'tur',
}

export const canRead = (): boolean => ofScript !== undefined

/**
 * The letters in PNGs, one after the other, with the language's own model where it is installed, else with that of the
 * Latin script. All of them at once, for loading a model takes longer than reading a line.
 */
export async function readPictures(
  pngs: readonly Buffer[],
  { language, as }: { language: string; as: 'block' | 'line' },
): Promise<string> {
  const own = models[language]
  const model = own && known.has(own) ? own : (ofScript ?? 'eng')
  const folder = await mkdtemp(path.join(tmpdir(), 'headline-'))
  try {
    const files = pngs.map((_, i) => path.join(folder, `${i}.png`))
    await Promise.all(pngs.map((png, i) => writeFile(files[i] ?? '', png)))
    const list = path.join(folder, 'list.txt')
    await writeFile(list, files.join('\n'))
    return await textOf([list, 'stdout', '-l', model, '--psm', as === 'block' ? '6' : '7'])
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function textOf(options: readonly string[]): Promise<string> {
  return new Promise((resolve, reject) => {
    // its threads cost more than they bring on a line of text
    const child = spawn('env', ['OMP_THREAD_LIMIT=1', 'tesseract', ...options], {
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    let text = ''
    child.stdout.setEncoding('utf8').on('data', (part: string) => (text += part))
    child.on('error', reject)
    child.on('close', () => resolve(text))
  })
}
