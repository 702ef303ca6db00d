import { expect, it } from 'vitest'
import { readStudioUrl } from './use-studio-url.ts'

const id = (prefix: string) => `${prefix}_01jdxw${'0'.repeat(20)}`

it('reads ids of the right kind and drops the rest', () => {
  expect(readStudioUrl({ run: id('gen'), open: id('creative'), edit: id('media') })).toEqual({
    run: id('gen'),
    open: id('creative'),
    edit: id('media'),
  })
  expect(readStudioUrl({ run: id('media'), open: '<b>', edit: 7 })).toEqual({
    run: undefined,
    open: undefined,
    edit: undefined,
  })
})
