import { expect, test } from 'vitest'
import { decodeCsv, readCsv } from './read-csv.ts'

const bytes = (...codes: number[]) => new Uint8Array(codes).buffer

test('umlauts survive, whether the file is UTF-8 or as Excel saves it', () => {
  expect(decodeCsv(new TextEncoder().encode('Käsekuchen').buffer)).toBe('Käsekuchen')
  expect(decodeCsv(bytes(0x4b, 0xe4, 0x73, 0x65, 0x20, 0x80))).toBe('Käse €')
})

test('what cannot be a table is refused by its name', async () => {
  expect(await readCsv(new File(['  \n'], 'posts.csv'))).toEqual({
    problem: expect.stringContaining('posts.csv'),
  })
  const large = new File([new Uint8Array(2_000_001)], 'large.csv')
  expect(await readCsv(large)).toEqual({ problem: expect.stringContaining('900 kB') })
})
