import { open, type FileHandle } from 'node:fs/promises'
import { withFileBytes, type FileBytes } from './file-bytes.ts'
import { boxesIn, type Box } from './mp4-boxes.ts'

/** Where phones and cameras write the place, the device and names. How a picture is turned stands elsewhere. */
const notes = new Set(['udta', 'meta'])
/** Adobe's XMP, which has them as well. */
const xmp = 'be7acfcb97a942e89c71999491e3afac'

/**
 * Blanks what an MP4 or MOV says of where and with what it was taken. Sizes and places of everything else stay, so
 * no table has to be written anew. Throws `VideoUnreadable`.
 */
export async function removeMetadata(file: string): Promise<void> {
  const found = await withFileBytes(file, async (bytes) => {
    const all: Box[] = []
    for await (const box of boxesIn(bytes, 0, bytes.size)) {
      if (await isNote(bytes, box)) all.push(box)
      else if (box.type === 'moov') all.push(...(await notesIn(bytes, box)))
    }
    return all
  })
  if (found.length === 0) return
  const handle = await open(file, 'r+')
  try {
    for (const box of found) await blank(handle, box)
  } finally {
    await handle.close()
  }
}

async function notesIn(bytes: FileBytes, parent: Box): Promise<Box[]> {
  const all: Box[] = []
  for await (const box of boxesIn(bytes, parent.from, parent.to)) {
    if (await isNote(bytes, box)) all.push(box)
    else if (box.type === 'trak') all.push(...(await notesIn(bytes, box)))
  }
  return all
}

const isNote = async (bytes: FileBytes, { type, from }: Box): Promise<boolean> =>
  notes.has(type) || (type === 'uuid' && (await bytes.read(from, 16)).toString('hex') === xmp)

/** `free` is skipped by every reader; what was in it is gone. */
async function blank(handle: FileHandle, { at, from, to }: Box): Promise<void> {
  const zeros = Buffer.alloc(Math.min(64 * 1024, to - from))
  for (let place = from; place < to; place += zeros.length)
    await handle.write(zeros, 0, Math.min(zeros.length, to - place), place)
  await handle.write('free', at + 4, 'latin1')
}
