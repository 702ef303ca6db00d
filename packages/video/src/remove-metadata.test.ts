import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { box } from '../test/boxes.ts'
import { removeMetadata } from './remove-metadata.ts'

let folder: string
let file: string
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'metadata-'))
  file = join(folder, 'clip.mp4')
})
afterAll(() => rm(folder, { recursive: true }))

const place = (words: string) => box('©xyz', Buffer.from(words))
const xmp = Buffer.from('be7acfcb97a942e89c71999491e3afac', 'hex')
const spherical = Buffer.from('ffcc8263f8554a938814587a02521fdd', 'hex')

test('place, device and names are gone, and everything else stands where it stood', async () => {
  const track = [box('tkhd', Buffer.from('turned by 90')), box('uuid', spherical, Buffer.from('a sphere'))]
  const movie = (written: boolean) => {
    const note = (type: string, ...words: Buffer[]) => {
      const whole = box(type, ...words)
      return written ? whole : box('free', Buffer.alloc(whole.length - 8))
    }
    return Buffer.concat([
      box('ftyp', Buffer.from('isom')),
      box('mdat', Buffer.from('udta and meta of the pictures')),
      box(
        'moov',
        box('trak', ...track, note('udta', box('name', Buffer.from('Rosa’s phone')))),
        note('udta', place('+48.2082+016.3738/'), box('long', Buffer.alloc(200_000, 'x'))),
        note('meta', Buffer.from('com.apple.quicktime.location.ISO6709')),
      ),
      note('uuid', xmp, Buffer.from('<x:xmpmeta>')),
    ])
  }
  await writeFile(file, movie(true))
  await removeMetadata(file)
  expect((await readFile(file)).equals(movie(false))).toBe(true)
  // A second time there is nothing to do.
  await removeMetadata(file)
  expect((await readFile(file)).equals(movie(false))).toBe(true)
})
