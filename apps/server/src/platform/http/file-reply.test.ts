import { expect, test } from 'vitest'
import { contentDisposition } from './file-reply.ts'

test.each([
  ['Bread.jpg', 'Bread.jpg', 'Bread.jpg'],
  ['Crème brûlée (2).png', 'Creme brulee (2).png', 'Cr%C3%A8me%20br%C3%BBl%C3%A9e%20%282%29.png'],
  ['パン.webp', '__.webp', '%E3%83%91%E3%83%B3.webp'],
  ['a"b\r\nset-cookie: x/..\\c.jpg', 'a_b__set-cookie: x_.._c.jpg', 'a%22b__set-cookie%3A%20x_.._c.jpg'],
  ['half \ud83d a face', 'half _ a face', 'half%20%EF%BF%BD%20a%20face'],
])('the name %s arrives whole, and cannot leave its header', (name, plain, encoded) => {
  expect(contentDisposition(name)).toBe(`attachment; filename="${plain}"; filename*=UTF-8''${encoded}`)
})
