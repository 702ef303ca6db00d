import { createCanvas, Image } from '@napi-rs/canvas'
import { expect, it } from 'vitest'
import { tinted } from './tinted.ts'

it('draws shadows towards the colour and leaves lights alone', async () => {
  const canvas = createCanvas(3, 1)
  const context = canvas.getContext('2d')
  ;['#000000', '#808080', '#ffffff'].forEach((grey, x) => {
    context.fillStyle = grey
    context.fillRect(x, 0, 1, 1)
  })
  const picture = new Image()
  picture.src = await canvas.encode('png')
  const { data } = tinted('greys', picture, { colour: '#ff0000', amount: 0.2 })
    .getContext('2d')
    .getImageData(0, 0, 3, 1)
  expect([...data.subarray(0, 4)]).toEqual([51, 0, 0, 255])
  expect(data[4]! - data[5]!).toBeGreaterThan(5)
  expect(data[4]! - data[5]!).toBeLessThan(20)
  expect([...data.subarray(8, 12)]).toEqual([255, 255, 255, 255])
})
