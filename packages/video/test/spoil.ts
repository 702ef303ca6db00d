import { readFile, writeFile } from 'node:fs/promises'

/** Writes a changed copy of a movie. */
export async function spoil(
  file: string,
  spoiled: string,
  change: (bytes: Buffer) => Buffer | void,
): Promise<string> {
  const bytes = await readFile(file)
  await writeFile(spoiled, change(bytes) ?? bytes)
  return spoiled
}

export const half = (bytes: Buffer): Buffer => bytes.subarray(0, Math.floor(bytes.length / 2))

/** Calls with the place behind each name of a box. */
function atBoxes(bytes: Buffer, name: string, change: (place: number) => void): void {
  for (let at = bytes.indexOf(name, 0, 'latin1'); at >= 0; at = bytes.indexOf(name, at + 4, 'latin1'))
    change(at + 4)
}

/** The pictures' clock made slower: 512 ticks a picture at 30 a second become that many over `perSecond`. */
export const slowClock =
  (perSecond: number) =>
  (bytes: Buffer): void =>
    atBoxes(bytes, 'mdhd', (place) => bytes.writeUInt32BE(perSecond, place + 12))

/** All headers announce `times` the length; the tables stay. */
export const announceLonger =
  (times: number) =>
  (bytes: Buffer): void => {
    for (const [name, offset] of [
      ['mdhd', 16],
      ['mvhd', 16],
      ['tkhd', 20],
    ] as const)
      atBoxes(bytes, name, (place) =>
        bytes.writeUInt32BE(bytes.readUInt32BE(place + offset) * times, place + offset),
      )
  }

/** An AVI whose header counts `times` the pictures and packets. */
export const countMore =
  (times: number) =>
  (bytes: Buffer): void =>
    atBoxes(bytes, 'strh', (place) =>
      bytes.writeUInt32LE(bytes.readUInt32LE(place + 4 + 32) * times, place + 4 + 32),
    )

/** The sizes of picture that the headers of an MP4 announce. */
export const announceSize =
  (width: number, height: number) =>
  (bytes: Buffer): void => {
    atBoxes(bytes, 'tkhd', (place) => {
      if (bytes.readUInt32BE(place + 76) === 0) return
      bytes.writeUInt32BE(width * 0x10000, place + 76)
      bytes.writeUInt32BE(height * 0x10000, place + 80)
    })
    atBoxes(bytes, 'avc1', (place) => {
      if (bytes.readUInt16BE(place + 24) === 0) return
      bytes.writeUInt16BE(width, place + 24)
      bytes.writeUInt16BE(height, place + 26)
    })
  }

/** Noise where the pictures were. */
export function noise(bytes: Buffer): void {
  const from = bytes.indexOf('mdat', 0, 'latin1') + 4
  const moov = bytes.lastIndexOf('moov', undefined, 'latin1')
  const to = moov > from ? moov - 4 : bytes.length
  for (let place = from + 2000; place < to; place += 1 + (place % 7)) bytes[place] = (place * 7919) & 255
}
