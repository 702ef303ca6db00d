import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { contrast, type DescribedBox } from '@adwright/studio'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { readEnvironment } from '../config.ts'
import { run } from '../run.ts'
import type { LayoutFile } from './layout-file.ts'

const bakery = {
  business: 'Backstube Lindner',
  product: 'Rye bread',
  url: 'https://backstube.example',
  offer: 'Second loaf half price',
  headline: 'Bread worth getting up for',
  dailyBudgetMinor: 1500,
  favouriteSong: 'none',
}

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'adwright-poster-'))
  await writeFile(path.join(folder, 'brief.json'), JSON.stringify(bakery))
})
afterEach(() => rm(folder, { recursive: true }))

/** Runs without any server: an address that nobody answers would make it fail. */
async function call(...argv: string[]) {
  const told = { out: '', err: '' }
  const code = await run(argv, {
    env: { ...readEnvironment({}), url: 'http://127.0.0.1:9' },
    folder,
    out: (text) => (told.out += text),
    err: (text) => (told.err += text),
    isTerminal: false,
  })
  return { code, ...told }
}
const layoutIn = async (name: string): Promise<LayoutFile> =>
  JSON.parse(await readFile(path.join(folder, name), 'utf8'))
const boxOf = (boxes: DescribedBox[], role: string) => boxes.find((box) => box.role === role)

describe('adwright poster', () => {
  test('draws a brief and tells where everything stands', async () => {
    const poster = [
      'poster',
      '--brief',
      'brief.json',
      '--style',
      'minimalist',
      '--ratio',
      '4:5',
      '--seed',
      '7',
    ]
    const drawn = await call(...poster, '--out', 'a.png', '--layout', 'a.json')
    expect(drawn).toMatchObject({ code: 0, out: expect.stringContaining('1080 × 1350') })
    expect(drawn.err).toBe('brief.json: favouriteSong means nothing to a poster and was left aside.\n')
    const png = await readFile(path.join(folder, 'a.png'))
    expect([png.subarray(1, 4).toString(), png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([
      'PNG',
      1080,
      1350,
    ])
    const { boxes, findings, safe, style, seed } = await layoutIn('a.json')
    expect({ findings, style, seed }).toEqual({ findings: [], style: 'minimalist', seed: 7 })
    expect(boxOf(boxes, 'headline')?.text).toBe(bakery.headline)
    for (const box of boxes.filter(({ text }) => text !== undefined)) {
      expect(box.ink).toMatch(/^#[0-9a-f]{6}$/)
      expect(box.rect.x).toBeGreaterThanOrEqual(Math.floor(safe.x) - 2)
      expect(box.rect.y + box.rect.height).toBeLessThanOrEqual(Math.ceil(safe.y + safe.height) + 2)
    }
  })

  test('the same call gives the same bytes, another seed another poster', async () => {
    const poster = ['poster', '--brief', 'brief.json', '--style', 'illustration']
    await call(...poster, '--seed', '3', '--out', 'a.webp')
    await call(...poster, '--seed', '3', '--out', 'b.webp')
    await call(...poster, '--seed', '4', '--out', 'c.webp')
    const [a, b, c] = await Promise.all(
      ['a', 'b', 'c'].map((name) => readFile(path.join(folder, `${name}.webp`))),
    )
    expect(a?.equals(b!)).toBe(true)
    expect(a?.equals(c!)).toBe(false)
  })

  test.each([
    [['--ratio', '3:7', '--out', 'a.png'], /--ratio 3:7 is not possible: 1:1, 4:5/],
    [['--style', 'baroque', '--out', 'a.png'], /no style baroque/],
    [['--seed', '-1', '--out', 'a.png'], /--seed/],
    [['--out', 'a.gif'], /\.png, \.jpg, \.webp or \.svg/],
    [[], /--out FILE/],
  ])('refuses %j and writes nothing', async (args, words) => {
    const { code, err } = await call('poster', '--brief', 'brief.json', ...args)
    expect(code).toBe(64)
    expect(err).toMatch(words)
    expect(await readdir(folder)).toEqual(['brief.json'])
  })

  test('names the field of a brief that is wrong', async () => {
    await writeFile(path.join(folder, 'bad.json'), JSON.stringify({ business: '', tone: 'loud' }))
    const { code, err } = await call('poster', '--brief', 'bad.json', '--out', 'a.png')
    expect(code).toBe(1)
    for (const field of ['business:', 'product:', 'tone:']) expect(err).toContain(field)
  })
})

describe('adwright edit', () => {
  test('keeps what is not changed', async () => {
    const poster = ['poster', '--brief', 'brief.json', '--style', 'minimalist', '--seed', '2']
    await call(...poster, '--out', 'a.png', '--layout', 'a.json')
    const words = ['--headline', 'Rye for breakfast', '--color', '#2457c5']
    const { code } = await call(
      'edit',
      'a.json',
      ...words,
      '--ratio',
      '16:9',
      '--out',
      'b.jpg',
      '--layout',
      'b.json',
    )
    expect(code).toBe(0)
    const [before, after] = [await layoutIn('a.json'), await layoutIn('b.json')]
    expect(boxOf(after.boxes, 'headline')?.text).toBe('Rye for breakfast')
    expect(boxOf(after.boxes, 'offer')?.text).toBe(bakery.offer)
    expect(after).toMatchObject({ composition: before.composition, seed: 2, width: 1920, height: 1080 })
    expect(contrast('#2457c5', boxOf(after.boxes, 'cta')?.ink ?? '#2457c5')).toBeGreaterThan(1)
  })

  test('refuses what is no layout file', async () => {
    const { code, err } = await call('edit', 'brief.json', '--out', 'a.png')
    expect([code, err]).toEqual([1, expect.stringContaining('no layout file')])
  })
})
