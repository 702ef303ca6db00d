import { spawnSync } from 'node:child_process'
import { aptInstall, aptUpdate } from './apt.ts'

const there = (): boolean => {
  const { stdout } = spawnSync('tesseract', ['--list-langs'], { encoding: 'utf8' })
  return Boolean(stdout?.includes('Latin') || stdout?.includes('eng'))
}

/** A reader of letters in pictures, which tests whether posters can be read: the one there is, or Debian's. */
export function ensureReader(): void {
  if (there()) return
  console.error('Installing tesseract, which reads posters in the tests …')
  if (aptUpdate() && aptInstall('tesseract-ocr', 'tesseract-ocr-eng') && there()) return
  console.error('No tesseract was found and none could be installed: install it with its English model.')
  process.exit(1)
}
