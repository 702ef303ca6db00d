import { describe, expect, test } from 'vitest'
import { fileType, movie, movieHeader } from '../../test/movie.ts'
import { MovieError, readMovie } from './mp4.ts'

const read = (bytes: Buffer) =>
  readMovie((offset, length) => Promise.resolve(bytes.subarray(offset, offset + length)), bytes.length)
const reasonOf = async (bytes: Buffer): Promise<string> => {
  const error: unknown = await read(bytes).then(
    () => 'read',
    (problem: unknown) => problem,
  )
  return error instanceof MovieError ? error.reason : String(error)
}

describe('the header of a movie', () => {
  test('tells length, size, frame rate and codec', async () => {
    expect(
      await read(movie({ seconds: 7.5, width: 720, height: 1280, framesPerSecond: 25, codec: 'hvc1' })),
    ).toEqual({
      seconds: 7.5,
      width: 720,
      height: 1280,
      framesPerSecond: 25.07,
      codec: 'hvc1',
      hasAudio: false,
      hasEditList: false,
      fastStart: true,
    })
    expect(await read(movie({ indexLast: true }))).toMatchObject({ fastStart: false, seconds: 6 })
  })

  test('turns what was filmed upright', async () => {
    const bytes = movie({ width: 1920, height: 1080 })
    const track = bytes.indexOf('tkhd') + 4
    // A quarter turn: the matrix maps x to y.
    bytes.writeUInt32BE(0, track + 40)
    bytes.writeUInt32BE(0x10000, track + 44)
    expect(await read(bytes)).toMatchObject({ width: 1080, height: 1920 })
  })

  test('is found behind boxes of 64-bit size', async () => {
    const pictures = Buffer.alloc(16 + 500)
    pictures.writeUInt32BE(1, 0)
    pictures.write('mdat', 4, 'latin1')
    pictures.writeBigUInt64BE(516n, 8)
    expect(await read(Buffer.concat([fileType(), pictures, movieHeader({ seconds: 3 })]))).toMatchObject({
      seconds: 3,
    })
  })

  test('is missed in what is no movie, and in one cut short anywhere', async () => {
    expect(await reasonOf(Buffer.from('<html><body>Not found</body></html>'))).toBe('format')
    expect(await reasonOf(Buffer.alloc(2000, 0))).toBe('format')
    expect(await reasonOf(fileType())).toBe('damaged')
    const whole = movie({ bytes: 2000 })
    for (let length = 30; length < whole.length; length += 37) {
      expect(await reasonOf(whole.subarray(0, length)), String(length)).toBe('damaged')
    }
    const headless = Buffer.concat([fileType(), Buffer.from([0, 0, 0, 8]), Buffer.from('mdat')])
    expect(await reasonOf(headless)).toBe('damaged')
  })
})
