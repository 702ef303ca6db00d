import sharp from 'sharp'

/**
 * A JPEG in place of a frame: the twin cannot decode video, so it draws a tinted play sign with a band that says so.
 */
export function drawStill(seed: string, width: number, height: number): Promise<Buffer> {
  const hue = Number(seed.replaceAll(/\D/g, '').slice(-4)) % 360
  const side = Math.min(width, height)
  const x = width / 2
  const y = height / 2
  const arm = side * 0.14
  const band = Math.max(14, Math.round(side * 0.07))
  const play = `${x - arm * 0.7},${y - arm} ${x - arm * 0.7},${y + arm} ${x + arm},${y}`
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}">
    <defs><linearGradient id="g" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="hsl(${hue},45%,42%)"/><stop offset="1" stop-color="hsl(${(hue + 50) % 360},50%,22%)"/></linearGradient></defs>
    <rect width="100%" height="100%" fill="url(#g)"/>
    <circle cx="${x}" cy="${y}" r="${side * 0.24}" fill="#fff" fill-opacity=".22"/>
    <polygon points="${play}" fill="#fff"/>
    <rect y="${height - band * 1.6}" width="100%" height="${band * 1.6}" fill="#000" fill-opacity=".55"/>
    <text x="${x}" y="${height - band * 0.5}" font-family="sans-serif" font-size="${band}" fill="#fff" text-anchor="middle">simulated</text></svg>`
  return sharp(Buffer.from(svg)).jpeg({ quality: 82 }).toBuffer()
}
