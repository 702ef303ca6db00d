import { encodeQR } from 'qr'

/** Cameras look for dark on light: black on white in both themes, with the quiet edge that the standard asks for. */
export function QrCode({ text, label }: { text: string; label: string }) {
  const rows = encodeQR(text, 'raw', { border: 4 })
  const squares = rows.flatMap((row, y) => row.flatMap((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : [])))
  return (
    <svg
      role="img"
      aria-label={label}
      viewBox={`0 0 ${rows.length} ${rows.length}`}
      shapeRendering="crispEdges"
      className="size-52 self-center rounded-lg bg-white fill-black shadow-card"
    >
      <path d={squares.join('')} />
    </svg>
  )
}
