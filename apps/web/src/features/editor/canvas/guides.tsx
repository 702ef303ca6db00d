import type { Guide } from './snap.ts'

/** The lines that a moving element lies on. */
export const Guides = ({ guides, scale }: { guides: readonly Guide[]; scale: number }) =>
  guides.map(({ axis, at }) => (
    <span
      key={axis + at}
      aria-hidden
      className={
        axis === 'x'
          ? 'pointer-events-none absolute inset-y-0 z-10 w-px -translate-x-1/2 bg-ig shadow-[0_0_0_0.5px_rgb(255_255_255/0.6)]'
          : 'pointer-events-none absolute inset-x-0 z-10 h-px -translate-y-1/2 bg-ig shadow-[0_0_0_0.5px_rgb(255_255_255/0.6)]'
      }
      style={axis === 'x' ? { left: at * scale } : { top: at * scale }}
    />
  ))
