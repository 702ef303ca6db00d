import { describe, expect, it } from 'vitest'
import { filmLengths, filmStyles } from '../storyboard.ts'
import { checkStoryboard } from './check-storyboard.ts'
import type { FilmBrief, FilmMedia } from './film-brief.ts'
import { bakery, briefs, full, quote } from './sample-briefs.ts'
import { filmStyleFacts } from './style-facts.ts'
import { tempoFor } from './tempo.ts'
import { writeStoryboard } from './write-storyboard.ts'

describe('a customer’s words', () => {
  it('stand unaltered and in order, with the name under each part', () => {
    for (const seconds of [15, 30, 60, 120]) {
      const { scenes } = writeStoryboard({ ...full, quote }, { style: 'testimonial', seconds, seed: 4 })
      const parts = scenes.filter(({ shot }) => shot === 'quote')
      expect(scenes[0]?.shot).toBe('quote')
      expect(quote.words.startsWith(parts.map(({ headline }) => headline).join(' '))).toBe(true)
      expect(parts.every(({ body, say, headline }) => body === quote.name && say === headline)).toBe(true)
      if (seconds > 15) expect(parts.map(({ headline }) => headline).join(' ')).toBe(quote.words)
    }
  })

  it('are nobody’s where nobody gave any, and a film without room for all of them quotes nobody', () => {
    for (const style of filmStyles) {
      for (const brief of [full, { ...full, quote: { ...quote, name: '' } }]) {
        const { scenes } = writeStoryboard(brief, { style, seconds: 60, seed: 1 })
        expect(scenes.some(({ shot }) => shot === 'quote')).toBe(false)
      }
      const { scenes } = writeStoryboard({ ...full, quote }, { style, seconds: 30, seed: 1 })
      const told = scenes.filter(({ shot }) => shot === 'quote').map(({ headline }) => headline)
      expect(['', quote.words]).toContain(told.join(' '))
    }
  })

  it('are cut at phrases in Japanese and Thai', () => {
    for (const [language, words] of [
      ['ja', '毎週土曜日の朝が待ち遠しくなりました。子どもたちは耳まで残さず食べてくれます。'],
      ['th', 'ทุกเช้าวันเสาร์ฉันรอขนมปังก้อนนี้ และลูก ๆ ก็ชอบขอบขนมปังมาก'],
    ] as const) {
      const { scenes } = writeStoryboard(
        { ...bakery, language, quote: { words, name: 'A' } },
        { style: 'testimonial', seconds: 30, seed: 1 },
      )
      const told = scenes.filter(({ shot }) => shot === 'quote').map(({ headline }) => headline)
      expect(told.length).toBeGreaterThan(1)
      expect(told.join('').replaceAll(/\s/gu, '')).toBe(words.replaceAll(/\s/gu, ''))
    }
  })
})

describe('steps', () => {
  it('of a tutorial are the brief’s points in their order, numbered in the language’s digits', () => {
    const points = ['اختر الرغيف', 'اطلبه قبل الجمعة', 'استلمه يوم السبت']
    const brief: FilmBrief = {
      ...bakery,
      language: 'ar-EG',
      product: 'خبز طازج',
      business: 'مخبز الفجر',
      points,
    }
    const { scenes } = writeStoryboard(brief, { style: 'tutorial', seconds: 30, seed: 2 })
    const steps = scenes.filter(({ kicker }) => kicker)
    expect(steps.map(({ kicker }) => kicker)).toEqual(['١', '٢', '٣'])
    expect(steps.map(({ headline }) => headline)).toEqual(points)
  })

  it('without points are the way to get it, which ends as the button does', () => {
    const { scenes } = writeStoryboard(briefs[3]!, { style: 'tutorial', seconds: 15, seed: 2 })
    const steps = scenes.filter(({ kicker }) => kicker).map(({ headline }) => headline)
    expect(steps).toEqual(['Take a look', 'Choose', 'Sign up'])
  })
})

describe('a person’s own pictures', () => {
  const media: FilmMedia[] = [
    { id: 'loaf', kind: 'photo' },
    { id: 'oven', kind: 'photo' },
    { id: 'short', kind: 'clip', seconds: 0.4 },
    { id: 'long', kind: 'clip', seconds: 9 },
  ]

  it('are the thing itself first, take turns, and none is held longer than it lasts', () => {
    for (const style of filmStyles) {
      for (const seconds of [15, 30, 60]) {
        const film = writeStoryboard(full, { style, seconds, seed: 5, media })
        const uses = film.scenes.flatMap(({ media: id }) => id ?? [])
        expect(checkStoryboard(film, media).filter(({ code }) => code !== 'no_quote')).toEqual([])
        expect(uses, `${style} ${seconds}`).not.toContain('short')
        for (const { shot, media: id } of film.scenes) {
          if (shot === 'hero') expect(id).toBe('loaf')
          if (shot === 'words' || shot === 'end') expect(id).toBeUndefined()
          if (id === 'long') expect(shot).toBe('picture')
        }
      }
    }
    const film = writeStoryboard(full, { style: 'commercial', seconds: 30, seed: 5, media })
    expect(new Set(film.scenes.flatMap(({ media: id }) => id ?? []))).toEqual(
      new Set(['loaf', 'oven', 'long']),
    )
  })
})

describe('a clip', () => {
  it('is seen in every film that has room for it, however short', () => {
    const clip: FilmMedia = { id: 'long', kind: 'clip', seconds: 40 }
    for (const style of filmStyles)
      for (const seconds of [15, 30, 60])
        for (const brief of [bakery, full]) {
          const { scenes } = writeStoryboard(brief, { style, seconds, seed: 5, media: [clip] })
          expect(
            scenes.some(({ media }) => media === 'long'),
            `${style} ${seconds}`,
          ).toBe(true)
        }
  })
})

describe('a clip in several scenes', () => {
  it('goes on where it was left, and begins anew when the rest of it is too short', () => {
    const rests = filmStyles.flatMap((style) =>
      [6, 9, 40].map((seconds) => {
        const clip: FilmMedia = { id: 'long', kind: 'clip', seconds }
        const film = writeStoryboard(full, { style, seconds: 60, seed: 5, media: [clip] })
        expect(checkStoryboard(film, [clip]).filter(({ code }) => code.startsWith('clip'))).toEqual([])
        const shown = film.scenes.filter(({ media }) => media === 'long')
        expect(shown[0]?.clip).toBeUndefined()
        let left = 0
        return shown.map(({ beats, clip: use }) => {
          const lasts = (beats * 60) / film.tempo.bpm
          const begins = use?.fromSeconds ?? 0
          expect(begins).toBeCloseTo(left + lasts > seconds ? 0 : left, 1)
          left = begins + lasts
          return begins
        })
      }),
    )
    expect(rests.some(([, second = 0]) => second > 0)).toBe(true)
    expect(rests.some(([, second]) => second === 0)).toBe(true)
  })
})

describe('tempoFor', () => {
  it('is whole bars that fill the length exactly, within the range where there are any', () => {
    for (const { bpm } of Object.values(filmStyleFacts)) {
      for (const seconds of filmLengths) {
        const tempo = tempoFor(bpm, seconds)
        expect(tempo.beats % 4).toBe(0)
        expect((tempo.beats * 60) / tempo.bpm).toBeCloseTo(seconds, 9)
        if (seconds >= 30) expect(tempo.bpm >= bpm[0] && tempo.bpm <= bpm[1]).toBe(true)
      }
    }
  })
})

it('tells a language without patterns of its own in the brief’s words alone', () => {
  const brief: FilmBrief = { ...bakery, language: 'sw', product: 'mkate wa ngano', business: 'Duka la Mkate' }
  for (const style of filmStyles) {
    const film = writeStoryboard(brief, { style, seconds: 15, seed: 1 })
    expect(film.scenes.length).toBeGreaterThanOrEqual(2)
    const own = new Set('mkate wa ngano duka la'.split(' '))
    for (const { headline } of film.scenes)
      for (const word of headline.toLowerCase().match(/\p{L}+/gu) ?? []) expect(own).toContain(word)
  }
})
