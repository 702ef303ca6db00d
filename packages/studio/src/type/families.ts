/** The faces that come with the engine; every weight is a file of its own, so no face is ever faked. */
export type Family =
  | 'fraunces'
  | 'instrument-serif'
  | 'bricolage'
  | 'space-grotesk'
  | 'manrope'
  | 'poppins'
  | 'alexandria'
  | 'noto-arabic'
  | 'heebo'
  | 'frank-ruhl'
  | 'noto-thai'
  | 'zen-kaku'
  | 'noto-hans'
  | 'nanum'
  | 'emoji'

type FamilyFiles = { package: string; file: (weight: number) => string; weights: readonly number[] }

const weightNames: Readonly<Record<number, string>> = {
  300: '300Light',
  400: '400Regular',
  500: '500Medium',
  600: '600SemiBold',
  700: '700Bold',
  800: '800ExtraBold',
  900: '900Black',
}

const expo = (name: string, stem: string, weights: readonly number[]): FamilyFiles => ({
  package: `@expo-google-fonts/${name}`,
  file: (weight) => `${weightNames[weight]}/${stem}_${weightNames[weight]}.ttf`,
  weights,
})

const hansNames: Readonly<Record<number, string>> = { 400: 'Regular', 500: 'Medium', 700: 'Bold' }

export const families: Readonly<Record<Family, FamilyFiles>> = {
  fraunces: expo('fraunces', 'Fraunces', [400, 500, 600, 700, 800, 900]),
  'instrument-serif': expo('instrument-serif', 'InstrumentSerif', [400]),
  bricolage: expo('bricolage-grotesque', 'BricolageGrotesque', [400, 500, 600, 700, 800]),
  'space-grotesk': expo('space-grotesk', 'SpaceGrotesk', [400, 500, 600, 700]),
  manrope: expo('manrope', 'Manrope', [400, 500, 600, 700, 800]),
  poppins: expo('poppins', 'Poppins', [400, 500, 600, 700, 800]),
  alexandria: expo('alexandria', 'Alexandria', [300, 400, 500, 600, 700, 800]),
  'noto-arabic': expo('noto-sans-arabic', 'NotoSansArabic', [400, 500, 600, 700, 800]),
  heebo: expo('heebo', 'Heebo', [400, 500, 600, 700, 800, 900]),
  'frank-ruhl': expo('frank-ruhl-libre', 'FrankRuhlLibre', [400, 500, 600, 700, 800]),
  'noto-thai': expo('noto-sans-thai', 'NotoSansThai', [400, 500, 600, 700, 800]),
  'zen-kaku': expo('zen-kaku-gothic-new', 'ZenKakuGothicNew', [400, 500, 700, 900]),
  nanum: expo('nanum-gothic', 'NanumGothic', [400, 700, 800]),
  emoji: expo('noto-color-emoji', 'NotoColorEmoji', [400]),
  'noto-hans': {
    package: '@embedpdf/fonts-sc',
    file: (weight) => `fonts/NotoSansHans-${hansNames[weight]}.otf`,
    weights: [400, 500, 700],
  },
}

export const nearestWeight = (family: Family, weight: number): number =>
  families[family].weights.reduce((best, w) => (Math.abs(w - weight) < Math.abs(best - weight) ? w : best))
