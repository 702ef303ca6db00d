import { expect, test } from 'vitest'
import { cleanName, linkLifeSeconds } from './media-file.ts'

test('a name keeps its letters and loses folders, control characters and quotes', () => {
  expect(cleanName('C:\\Users\\Rosa\\Überraschung 🎂.jpg')).toBe('Überraschung 🎂.jpg')
  expect(cleanName('../../etc/"pass\u0000wd".png')).toBe('passwd.png')
  expect(cleanName('\u202egnp.exe')).toBe('gnp.exe')
  expect(cleanName('   ')).toBe('picture')
  expect([...cleanName('🎂'.repeat(300))]).toHaveLength(120)
})

test('a link lives for one to two hours and is the same for everybody within the hour', () => {
  const ends = (at: string) => new Date(at).getTime() / 1000 + linkLifeSeconds(new Date(at))
  expect(linkLifeSeconds(new Date('2026-11-23T09:00:00Z'))).toBe(7200)
  expect(linkLifeSeconds(new Date('2026-11-23T09:59:59Z'))).toBe(3601)
  expect(ends('2026-11-23T09:00:01Z')).toBe(ends('2026-11-23T09:58:00Z'))
})
