import { useId, type ReactNode } from 'react'

/** Flat drawings that stand in the poster slots until there are studio-made pictures for them. */
const scenes: Record<'coffee' | 'yoga' | 'serum' | 'shoes', (id: string) => ReactNode> = {
  coffee: (id) => (
    <>
      <defs>
        <linearGradient id={`${id}a`} x2="0" y2="1">
          <stop stopColor="#ffd9a8" />
          <stop offset="1" stopColor="#ff8a5c" />
        </linearGradient>
        <linearGradient id={`${id}b`} x2="0" y2="1">
          <stop stopColor="#fff4e3" />
          <stop offset=".45" stopColor="#e0a674" />
          <stop offset="1" stopColor="#7a3f22" />
        </linearGradient>
      </defs>
      <rect width="400" height="500" fill={`url(#${id}a)`} />
      <circle cx="200" cy="196" r="136" fill="#fff0c9" />
      <circle cx="200" cy="196" r="136" fill="#ffb34d" opacity=".55" />
      <path d="M0 412q200-54 400 0v88H0z" fill="#c24a2c" opacity=".9" />
      <path d="M0 440q200-40 400 0v60H0z" fill="#98311f" />
      <ellipse cx="206" cy="440" rx="92" ry="15" fill="#54160f" opacity=".45" />
      <path d="M137 176h126l-15 252a16 16 0 0 1-16 14h-64a16 16 0 0 1-16-14z" fill={`url(#${id}b)`} />
      <path d="M137 176h126l-2 34q-60 22-122 0z" fill="#fffaf0" />
      <path
        d="M137 176h126l-15 252a16 16 0 0 1-16 14h-64a16 16 0 0 1-16-14z"
        fill="none"
        stroke="#fff"
        strokeOpacity=".65"
        strokeWidth="5"
      />
      <g fill="#fff" fillOpacity=".5">
        <rect x="160" y="226" width="34" height="34" rx="7" transform="rotate(-14 177 243)" />
        <rect x="206" y="240" width="36" height="36" rx="7" transform="rotate(16 224 258)" />
        <rect x="172" y="284" width="30" height="30" rx="7" transform="rotate(8 187 299)" />
      </g>
      <path d="M158 200l11 214" stroke="#fff" strokeOpacity=".5" strokeWidth="9" strokeLinecap="round" />
      <path d="M238 54l-24 130" stroke="#2c1530" strokeWidth="11" strokeLinecap="round" />
      <rect x="127" y="162" width="146" height="18" rx="9" fill="#fff" />
      <g fill="#2f7a52">
        <path d="M60 360q-44-60-4-118q34 56 4 118z" />
        <path d="M64 372q-4-66 56-88q4 60-56 88z" opacity=".75" />
        <path d="M350 352q40-54 8-112q-40 50-8 112z" />
        <path d="M346 368q10-58-44-84q-6 56 44 84z" opacity=".75" />
      </g>
    </>
  ),
  yoga: (id) => (
    <>
      <defs>
        <linearGradient id={`${id}a`} x2="0" y2="1">
          <stop stopColor="#5b4dd8" />
          <stop offset=".55" stopColor="#f08bb0" />
          <stop offset="1" stopColor="#ffd0a0" />
        </linearGradient>
      </defs>
      <rect width="400" height="500" fill={`url(#${id}a)`} />
      <circle cx="200" cy="250" r="104" fill="#ffe9bd" />
      <circle cx="200" cy="250" r="140" fill="#ffe9bd" opacity=".22" />
      <path d="M0 380q120-60 220-14t180-22v156H0z" fill="#43307f" opacity=".6" />
      <path d="M0 420q150-50 400 0v80H0z" fill="#2a1d5c" />
      <g fill="#23134a">
        <circle cx="200" cy="190" r="26" />
        <path d="M186 216h28l10 90h-48z" />
        <path d="M188 226q-58 20-84 88l20 8q30-52 66-62z" />
        <path d="M212 226q58 20 84 88l-20 8q-30-52-66-62z" />
        <path d="M110 386q4-66 90-80q86 14 90 80q-42 22-90 20t-90-20z" />
      </g>
    </>
  ),
  serum: (id) => (
    <>
      <defs>
        <linearGradient id={`${id}a`} x2="1" y2="1">
          <stop stopColor="#f6d7e0" />
          <stop offset="1" stopColor="#b9a5ea" />
        </linearGradient>
        <linearGradient id={`${id}b`} x2="1">
          <stop stopColor="#ffb9a3" />
          <stop offset=".5" stopColor="#ffe4d3" />
          <stop offset="1" stopColor="#e58f8a" />
        </linearGradient>
      </defs>
      <rect width="400" height="500" fill={`url(#${id}a)`} />
      <circle cx="128" cy="150" r="92" fill="#fff" opacity=".5" />
      <rect x="60" y="392" width="280" height="108" rx="10" fill="#fdf6f4" />
      <ellipse cx="200" cy="394" rx="140" ry="24" fill="#fff" />
      <ellipse cx="210" cy="396" rx="78" ry="12" fill="#9a78b8" opacity=".4" />
      <rect x="140" y="196" width="120" height="200" rx="24" fill={`url(#${id}b)`} />
      <rect x="152" y="206" width="12" height="180" rx="6" fill="#fff" opacity=".65" />
      <rect x="160" y="262" width="80" height="76" rx="6" fill="#fff" opacity=".88" />
      <rect x="174" y="282" width="52" height="7" rx="3.5" fill="#b0607a" />
      <rect x="182" y="300" width="36" height="5" rx="2.5" fill="#d9a3b3" />
      <rect x="172" y="160" width="56" height="38" rx="7" fill="#3a2552" />
      <path d="M184 96h32l6 66h-44z" fill="#4d3369" />
      <circle cx="318" cy="238" r="22" fill="#ffd2c2" opacity=".9" />
      <circle cx="84" cy="318" r="13" fill="#fff" opacity=".8" />
    </>
  ),
  shoes: (id) => (
    <>
      <defs>
        <linearGradient id={`${id}a`} x2="1" y2="1">
          <stop stopColor="#d7f05e" />
          <stop offset="1" stopColor="#2f9e7c" />
        </linearGradient>
      </defs>
      <rect width="400" height="500" fill={`url(#${id}a)`} />
      <path d="M-20 420L190 60l64 110 66-92 130 342z" fill="#0f5a52" opacity=".4" />
      <ellipse cx="206" cy="372" rx="140" ry="17" fill="#0b3b38" opacity=".4" />
      <path
        d="M70 322q4-66 34-96q30 30 66 22l52 44q52 12 106 22q16 16 8 40H86q-18-10-16-32z"
        fill="#fffdf6"
      />
      <path d="M66 346h272q4 24-22 26H96q-28-2-30-26z" fill="#132c3f" />
      <path d="M104 226q30 30 66 22l14 12q-44 18-84-6z" fill="#ff6a3d" />
      <path d="M180 318q60-18 92-10l-14-10q-56-4-96 8z" fill="#ff6a3d" />
      <g stroke="#132c3f" strokeWidth="7" strokeLinecap="round">
        <path d="M180 262l-18 18M200 276l-20 18M220 290l-20 18" />
      </g>
    </>
  ),
}
export type Scene = keyof typeof scenes

export function PosterArt({ scene }: { scene: Scene }) {
  const id = useId()
  return (
    <svg viewBox="0 0 400 500" preserveAspectRatio="xMidYMid slice" aria-hidden className="size-full">
      {scenes[scene](id)}
    </svg>
  )
}
