type Brief = { business: string; product: string; offer: string }
type Frame = { width: number; height: number }

/** The same words and photo as a web page of a frame's size: gradient, rounded photo, shadows, balanced headline. */
export function peerPoster(
  { business, product, offer }: Brief,
  photo: string,
  { width, height }: Frame,
): string {
  const wide = width > height * 1.2
  const edge = Math.round(Math.min(width, height) * 0.083)
  const headline = Math.round(Math.min(width, height) * 0.1)
  return `<!doctype html><style>
  body { margin: 0; width: ${width}px; height: ${height}px; box-sizing: border-box; padding: ${edge}px; display: grid; gap: ${edge / 2}px; grid-template: ${wide ? `auto 1fr auto / 1fr 1fr` : `auto auto 1fr auto / 1fr auto`}; font-family: sans-serif; color: #fff; background: linear-gradient(160deg, #4a2412, #1b0d08) }
  img { width: 100%; height: 100%; min-height: 0; object-fit: cover; border-radius: 40px; box-shadow: 0 24px 60px #0009; ${wide ? 'grid-area: 1 / 2 / 4 / 3' : 'grid-column: 1 / 3'} }
  h1 { margin: 0; font-size: ${headline}px; line-height: 1.02; text-wrap: balance; ${wide ? 'grid-area: 2 / 1' : 'grid-column: 1 / 3'} }
  p { margin: 0; font-size: 36px } .name { ${wide ? 'grid-area: 1 / 1' : 'grid-column: 1 / 3'} }
  .foot { display: flex; align-items: center; justify-content: space-between; gap: 24px; ${wide ? 'grid-area: 3 / 1' : 'grid-column: 1 / 3'} }
  a { white-space: nowrap; padding: 26px 44px; border-radius: 50px; background: #fff; color: #4a2412; font-size: 34px; box-shadow: 0 10px 26px #0005 }
</style><p class="name">${business}</p><h1>${product}</h1><img src="data:image/jpeg;base64,${photo}"><div class="foot"><p>${offer}</p><a>Order now →</a></div>`
}
