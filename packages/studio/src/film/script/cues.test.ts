import { describe, expect, it } from 'vitest'
import { graphemesOf } from '../../type/segment.ts'
import { spansOf, type FilmScene, type Storyboard } from '../storyboard.ts'
import { cuesOf } from './cues.ts'
import { toSrt, toVtt } from './subtitles.ts'
import { secondsOf } from './tempo.ts'

const film = (language: string, says: readonly string[], beats = 8): Storyboard => ({
  version: 1,
  style: 'explainer',
  seconds: (says.length * beats) / 2,
  language,
  music: null,
  tempo: { bpm: 120, beats: says.length * beats },
  captions: true,
  seed: 1,
  scenes: says.map((say, i): FilmScene => ({
    id: `s${i + 1}`,
    shot: 'words',
    headline: 'x',
    say,
    beats,
    into: 'cut',
    camera: 'still',
  })),
})
const long = {
  en: 'Every loaf rests for a whole day in linen, which is why the crust cracks the way it does, and why we never hurry: bread has its own time.',
  de: 'Wir erklären jeden Schritt, bevor wir anfangen, und Sie entscheiden in Ruhe, was Ihnen wichtig ist und was warten kann.',
  ar: 'نخبز كل صباح قبل شروق الشمس، ونترك العجين يرتاح ليلة كاملة حتى تصبح القشرة كما ترونها.',
  ja: '毎朝四時に窯に火を入れ、ひと晩寝かせた生地をひとつずつ手で丸めてから、ゆっくりと焼き上げます。',
  zh: '每天清晨四点点燃烤炉，面团在亚麻布里静置一整夜，然后一个一个地送进炉子慢慢烘烤。',
  th: 'ทุกเช้าเราจุดเตาตั้งแต่ตีสี่ พักแป้งไว้ทั้งคืน แล้วค่อย ๆ อบทีละก้อนจนเปลือกแตกสวยอย่างที่เห็น',
  hi: 'हर रोटी पूरे दिन आराम करती है, इसी से उसकी परत ऐसी बनती है, और हम कभी जल्दी नहीं करते।',
}
const bare = (text: string) => text.replaceAll(/\s/gu, '')
const longestLine = (language: string) => (['ja', 'zh'].includes(language) ? 16 : 42)

describe('cuesOf', () => {
  it.each(Object.entries(long))('cuts %s into lines that fit, and loses no letter', (language, say) => {
    const board = film(language, [say, 'A.', say], 24)
    const cues = cuesOf(board)
    for (const id of ['s1', 's2', 's3']) {
      const own = cues.filter(({ scene }) => scene === id)
      const text = own.map((cue) => cue.text).join(' ')
      expect(bare(text)).toBe(bare(board.scenes.find((scene) => scene.id === id)!.say!))
    }
    for (const { text, from, to } of cues) {
      const lines = text.split('\n')
      expect(lines.length).toBeLessThanOrEqual(2)
      for (const line of lines)
        expect(graphemesOf(line).length, line).toBeLessThanOrEqual(longestLine(language))
      expect(to - from).toBeGreaterThanOrEqual(1 - 1e-9)
      expect(to - from).toBeLessThanOrEqual(6 + 1e-9)
    }
  })

  it('stays within its scene and never overlaps, whatever the voice takes', () => {
    for (const seconds of [0.2, 2, 5, 40]) {
      const board = film('en', [long.en, 'Ready?', long.en], 16)
      const cues = cuesOf(board, { s1: seconds, s2: seconds, s3: seconds })
      const spans = spansOf(board)
      cues.forEach(({ scene, from, to }, i) => {
        const span = spans[board.scenes.findIndex(({ id }) => id === scene)]!
        expect(from).toBeGreaterThanOrEqual(secondsOf(span.from, board.tempo) - 1e-9)
        expect(to).toBeLessThanOrEqual(secondsOf(span.to, board.tempo) + 1e-9)
        expect(to).toBeGreaterThan(from)
        if (i > 0) expect(from).toBeGreaterThanOrEqual(cues[i - 1]!.to - 1e-9)
      })
    }
  })

  it('follows the voice, and has nothing for a scene that says nothing', () => {
    const board = film('en', ['Look a little closer.', ''])
    expect(cuesOf(board, { s1: 2.5 })).toEqual([
      { scene: 's1', from: 0, to: 2.5, text: 'Look a little closer.' },
    ])
  })

  it('ends lines where the sentence pauses', () => {
    const [first] = cuesOf(film('en', ['Our oven is lit at four, and every loaf rests all day.'], 16))
    expect(first?.text).toBe('Our oven is lit at four,\nand every loaf rests all day.')
  })
})

describe('subtitles', () => {
  const board = film('en', [long.en, 'Salt & flour <only>.'], 24)
  const cues = cuesOf(board)
  const seconds = (stamp: string) => {
    const [hours = 0, minutes = 0, rest = 0] = stamp.replace(',', '.').split(':').map(Number)
    return hours * 3600 + minutes * 60 + rest
  }
  const parsed = (blocks: readonly string[]) =>
    blocks.map((block) => {
      const lines = block.trim().split('\n')
      const at = lines.findIndex((line) => line.includes(' --> '))
      const [from = '', to = ''] = lines[at]!.split(' --> ')
      return { from: seconds(from), to: seconds(to), text: lines.slice(at + 1).join('\n') }
    })
  const told = (text: (value: string) => string) =>
    cues.map(({ from, to, text: own }) => ({
      from: Math.round(from * 1000) / 1000,
      to: Math.round(to * 1000) / 1000,
      text: text(own),
    }))

  it('read back from SRT', () => {
    const srt = toSrt(cues)
    expect(srt).toMatch(/^1\n00:00:00,000 --> 00:00:\d\d,\d{3}\n/u)
    expect(parsed(srt.split('\n\n'))).toEqual(told((text) => text))
  })

  it('read back from WebVTT, whose signs of markup are written out', () => {
    const [head, ...blocks] = toVtt(cues).split('\n\n')
    expect(head).toBe('WEBVTT')
    expect(parsed(blocks)).toEqual(
      told((text) => text.replace('&', '&amp;').replace('<', '&lt;').replace('>', '&gt;')),
    )
  })

  it('count hours', () => {
    expect(toSrt([{ scene: 's1', from: 3661.5, to: 3662.9996, text: 'Late.' }])).toContain(
      '01:01:01,500 --> 01:01:03,000',
    )
  })
})
