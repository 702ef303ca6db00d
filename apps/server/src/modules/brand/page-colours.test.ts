import { expect, test } from 'vitest'
import { readMarkup } from './markup.ts'
import { coloursIn } from './page-colours.ts'
import { leadingColours } from './seen-colours.ts'

const coloursOf = (css: string, html = '') =>
  leadingColours(coloursIn(readMarkup(html), [css])).map(({ value }) => value)

test('a colour that is named as the brand’s leads, whatever else is used more', () => {
  const css = `${'.btn{background:#0055aa}'.repeat(30)} :root{--brand-primary:#c2410c}`
  expect(coloursOf(css)).toEqual(['#c2410c', '#0055aa'])
})

test('every way of writing a colour is understood, also through other names', () => {
  expect(coloursOf('.btn{background:rgb(194 65 12)}')).toEqual(['#c2410c'])
  expect(coloursOf('.btn{background:hsl(17.5deg, 88%, 40%)}')).toEqual(['#c0410c'])
  expect(coloursOf(':root{--primary: 17.5 88% 40%}')).toEqual(['#c0410c'])
  expect(coloursOf(':root{--a:var(--b);--b:#c2410c} .btn{background:var(--a,#fff)}')).toEqual(['#c2410c'])
  expect(coloursOf('.hero{background:linear-gradient(90deg,#c2410c,#0055aa 80%)}')).toHaveLength(2)
  expect(coloursOf('.btn{background:oklch(0.55 0.17 40)}')).toHaveLength(1)
})

test('states, faults, other firms and what a framework brings are no colours of a brand', () => {
  const css = `:root{--bs-primary:#0d6efd;--bs-link-color:#0d6efd;--primary-foreground:#c2410c}
    .btn-danger{background:#d00000} .btn-info{background:#0dcaf0} .btn:hover{background:#118811}
    .form-check-label:valid{color:#198754} a.facebook{color:#1877f2} .cookie-banner a{color:#118811}`
  expect(coloursOf(css)).toEqual([])
  expect(coloursOf(':root{--bs-primary:#b88645}')).toEqual(['#b88645'])
})

test('greys do not count, shades that look the same are one', () => {
  const css = '.btn{background:#c2410c;color:#fff} a{color:#c3420d} header{background:#222} nav a{color:#777}'
  expect(coloursOf(css)).toEqual(['#c2410c'])
  expect(coloursOf('', '<meta name="theme-color" content="#1b1b1f">')).toEqual(['#1b1b1f'])
  expect(coloursOf('', '<meta name="theme-color" content="#ffffff">')).toEqual([])
})

test('what is broken ends where a browser would end it', () => {
  const css = 'a{color:;;:;}}}} .btn{background:#c2410c;;} @media (min-width:1px){ .cta{background:#0055aa} '
  expect(coloursOf(css)).toEqual(['#c2410c', '#0055aa'])
  expect(coloursOf('/* .btn{background:#0055aa} */ .btn{background:#c2410c')).toEqual(['#c2410c'])
})
