import type { FilmEncoder } from '@adwright/video'
import { expect, test } from 'vitest'
import { openClipOf } from './open-clip.ts'

type Wish = Parameters<FilmEncoder['frames']>[0]

/** A decoder of grey pictures that notes what it is asked for. */
function greyPictures() {
  const asked: Wish[] = []
  const encoder: Pick<FilmEncoder, 'frames'> = {
    frames: async function* (wish) {
      asked.push(wish)
      const picture = new Uint8Array((wish.width * wish.height * 3) / 2).fill(128)
      for (let count = 0; count < wish.frames; count++) yield picture
    },
  }
  const clips = { c1: { path: '/films/one', content: 'one', fromSeconds: 1 } }
  return { asked, open: openClipOf(encoder, clips, new AbortController().signal) }
}
const scene = { id: 'c1', scene: 's1', width: 80, height: 100, frames: 6 }

test('a clip begins where its scene says, and goes on from there', async () => {
  const { asked, open } = greyPictures()
  await (await open({ ...scene, fromFrame: 0 })).next()
  await (await open({ ...scene, fromFrame: 15, fromSeconds: 2.5 })).next()
  expect(asked).toMatchObject([
    { path: '/films/one', width: 80, height: 100, fromSeconds: 1, frames: 6 },
    { path: '/films/one', width: 80, height: 100, fromSeconds: 4, frames: 6 },
  ])
})

test('a steadied one is read with air around it, and half a second before and after', async () => {
  const { asked, open } = greyPictures()
  const pictures = await open({ ...scene, fromFrame: 0, fromSeconds: 2, steady: true })
  const sizes: number[] = []
  for (let picture = await pictures.next(); picture; picture = await pictures.next())
    sizes.push(picture.length)
  expect(sizes).toEqual(Array.from({ length: 6 }, () => 80 * 150))
  expect(asked).toMatchObject([{ width: 88, height: 110, fromSeconds: 2.5, frames: 36 }])
  await pictures.close()
  // there is little before a moment near the clip's beginning
  const near = greyPictures()
  await (await near.open({ ...scene, fromFrame: 3, fromSeconds: -1, steady: true })).next()
  expect(near.asked).toMatchObject([{ fromSeconds: 0, frames: 3 + 6 + 15 }])
})
