import { describe, expect, it } from 'vitest'
import { unfoundedClaims } from '../../words/claims.ts'
import { filmLengths, filmStyles, spansOf, type Storyboard } from '../storyboard.ts'
import { checkStoryboard } from './check-storyboard.ts'
import { leastBeats } from './reading.ts'
import { briefs, full } from './sample-briefs.ts'
import { sceneRange } from './scene-count.ts'
import { filmStyleFacts } from './style-facts.ts'
import { secondsOf } from './tempo.ts'
import { writeStoryboard } from './write-storyboard.ts'

const everyFilm = filmStyles.flatMap((style, s) =>
  filmLengths.flatMap((seconds, l) =>
    briefs.map((brief, b) => ({
      brief,
      film: writeStoryboard(brief, { style, seconds, seed: s + 8 * l + b }),
    })),
  ),
)
const nameOf = ({ style, seconds, language }: Storyboard) => `${style} ${seconds} ${language}`
const offersIn = ({ scenes }: Storyboard, offer: string) =>
  scenes.filter(({ headline, body, offer: own, say }) =>
    [headline, body, own, say].some((text) => text?.toLowerCase().includes(offer.toLowerCase())),
  ).length

describe('a written storyboard', () => {
  it('fills the film to the beat, and every scene can be read', () => {
    for (const { film } of everyFilm) {
      const { scenes, tempo, seconds } = film
      expect(spansOf(film).at(-1)?.to, nameOf(film)).toBe(tempo.beats)
      expect(secondsOf(tempo.beats, tempo)).toBeCloseTo(seconds, 6)
      for (const scene of scenes)
        expect(scene.beats, `${nameOf(film)} ${scene.headline}`).toBeGreaterThanOrEqual(
          leastBeats(scene, tempo),
        )
    }
  })

  it('has as many scenes as its length takes, and nothing is found wrong with it', () => {
    for (const { film, brief } of everyFilm) {
      const [least, most] = sceneRange(film.seconds)
      expect(film.scenes.length, nameOf(film)).toBeGreaterThanOrEqual(least)
      expect(film.scenes.length, nameOf(film)).toBeLessThanOrEqual(most)
      const codes = checkStoryboard(film, []).map(({ code }) => code)
      expect(codes, nameOf(film)).toEqual(film.style === 'testimonial' && !brief.quote ? ['no_quote'] : [])
    }
  })

  it('opens with a hook and closes with an end card of two and a half to four seconds', () => {
    for (const { film } of everyFilm) {
      const [first] = film.scenes
      const last = film.scenes.at(-1)!
      expect(first, nameOf(film)).toMatchObject({ into: 'cut', headline: expect.stringMatching(/\S/u) })
      expect(first!.shot).not.toBe('end')
      expect(film.scenes.filter(({ shot }) => shot === 'end')).toEqual([last])
      expect(secondsOf(last.beats, film.tempo)).toBeGreaterThanOrEqual(2.5)
      expect(secondsOf(last.beats, film.tempo)).toBeLessThanOrEqual(4)
    }
  })

  it('says nothing twice in a short film, at most twice in a long one, and never in neighbouring scenes', () => {
    for (const { film } of everyFilm) {
      const lines = film.scenes.map(({ headline }) => headline)
      const most = Math.max(...lines.map((line) => lines.filter((other) => other === line).length))
      expect(most, `${nameOf(film)} ${lines.join(' / ')}`).toBeLessThanOrEqual(film.seconds > 30 ? 2 : 1)
      lines.forEach((line, i) => expect(line, nameOf(film)).not.toBe(lines[i + 1]))
    }
  })

  it('names the offer once or more, and no more than three times', () => {
    for (const { film, brief } of everyFilm) {
      if (!brief.offer) continue
      expect(offersIn(film, brief.offer), nameOf(film)).toBeGreaterThanOrEqual(1)
      expect(offersIn(film, brief.offer), nameOf(film)).toBeLessThanOrEqual(3)
    }
  })

  it('speaks in whole sentences', () => {
    for (const { film, brief } of everyFilm) {
      if (film.language === 'th') continue
      for (const { shot, say, headline } of film.scenes)
        if (shot !== 'quote') expect(say, `${nameOf(film)} ${headline}`).toMatch(/[.!?。！？।؟;]$/u)
      if (!brief.points) continue
      const said = film.scenes.map(({ say }) => say)
      for (const point of brief.points)
        for (const say of said) if (say?.startsWith(point.slice(0, 12))) expect(say).toBe(point)
    }
  })

  it('claims nothing that the brief does not say', () => {
    for (const { film, brief } of everyFilm) {
      const known = {
        ...brief,
        product: [brief.product, ...(brief.points ?? []), brief.quote?.words].join(' '),
      }
      for (const { headline, body, say } of film.scenes) {
        const text = [headline, body, say].join(' ').replaceAll(/bestell\p{L}*/giu, '')
        expect(unfoundedClaims(text, known), text).toEqual([])
        expect(text).not.toMatch(/\{\w+\}|undefined/u)
      }
    }
  })

  it('never moves the same way three times running, nor uses one accent twice running', () => {
    for (const { film } of everyFilm) {
      const cameras = film.scenes.map(({ camera }) => camera)
      cameras.forEach((camera, i) =>
        expect(camera === cameras[i + 1] && camera === cameras[i + 2], nameOf(film)).toBe(false),
      )
      const { transitions } = filmStyleFacts[film.style]
      const ways = film.scenes.slice(1).map(({ into }) => into)
      const accents = ways.filter((into) => into !== 'cut' && into !== 'dissolve')
      accents.forEach((accent, i) => expect(accent, nameOf(film)).not.toBe(accents[i + 1]))
      expect(ways.filter((into) => into === transitions.usual).length, nameOf(film)).toBeGreaterThanOrEqual(
        ways.length > 2 ? ways.length / 2 : 0,
      )
    }
  })

  it('is the same for a seed and another for another', () => {
    const film = (seed: number) => writeStoryboard(full, { style: 'commercial', seconds: 30, seed })
    expect(film(3)).toEqual(film(3))
    expect(new Set([1, 2, 3, 4, 5, 6].map((seed) => JSON.stringify(film(seed).scenes))).size).toBeGreaterThan(
      3,
    )
  })
})
