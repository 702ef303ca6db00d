import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const require = createRequire(import.meta.url)

/** The faces that come with the engine; every weight is a file of its own, so no face is ever faked. */
export type Family =
  | 'fraunces'
  | 'instrument-serif'
  | 'bricolage'
  | 'space-grotesk'
  | 'manrope'
  | 'poppins'
  | 'orbitron'
  | 'chakra-petch'
  | 'exo-2'
  | 'eb-garamond'
  | 'amiri'
  | 'prompt'
  | 'alfa-slab'
  | 'abril'
  | 'oswald'
  | 'bangers'
  | 'luckiest-guy'
  | 'baloo'
  | 'cormorant'
  | 'cormorant-italic'
  | 'playfair'
  | 'playfair-italic'
  | 'caveat'
  | 'alexandria'
  | 'noto-arabic'
  | 'heebo'
  | 'frank-ruhl'
  | 'noto-thai'
  | 'zen-kaku'
  | 'noto-hans'
  | 'nanum'
  | 'emoji'

type FontFiles = { weights: readonly number[]; file(weight: number): string }

const weightNames: Readonly<Record<number, string>> = {
  400: '400Regular',
  500: '500Medium',
  600: '600SemiBold',
  700: '700Bold',
  800: '800ExtraBold',
  900: '900Black',
}

// These packages' entry points are React hooks; only their path is wanted, nothing of them is ever run.
const google = (entry: string, stem: string, weights: readonly number[]): FontFiles => ({
  weights,
  file: (weight) => join(dirname(entry), weightNames[weight] ?? '', `${stem}_${weightNames[weight]}.ttf`),
})

const italic = (entry: string, stem: string, weights: readonly number[]): FontFiles => ({
  weights,
  file: (weight) =>
    join(dirname(entry), `${weightNames[weight] ?? ''}_Italic`, `${stem}_${weightNames[weight]}_Italic.ttf`),
})

const hansNames: Readonly<Record<number, string>> = { 400: 'Regular', 500: 'Medium', 700: 'Bold' }

export const families: Readonly<Record<Family, FontFiles>> = {
  fraunces: google(
    require.resolve('@expo-google-fonts/fraunces'),
    'Fraunces',
    [400, 500, 600, 700, 800, 900],
  ),
  'instrument-serif': google(
    require.resolve('@expo-google-fonts/instrument-serif'),
    'InstrumentSerif',
    [400],
  ),
  bricolage: google(
    require.resolve('@expo-google-fonts/bricolage-grotesque'),
    'BricolageGrotesque',
    [400, 500, 600, 700, 800],
  ),
  'space-grotesk': google(
    require.resolve('@expo-google-fonts/space-grotesk'),
    'SpaceGrotesk',
    [400, 500, 600, 700],
  ),
  manrope: google(require.resolve('@expo-google-fonts/manrope'), 'Manrope', [400, 500, 600, 700, 800]),
  poppins: google(require.resolve('@expo-google-fonts/poppins'), 'Poppins', [400, 500, 600, 700, 800]),
  orbitron: google(
    require.resolve('@expo-google-fonts/orbitron'),
    'Orbitron',
    [400, 500, 600, 700, 800, 900],
  ),
  'chakra-petch': google(
    require.resolve('@expo-google-fonts/chakra-petch'),
    'ChakraPetch',
    [400, 500, 600, 700],
  ),
  'exo-2': google(require.resolve('@expo-google-fonts/exo-2'), 'Exo2', [400, 500, 600, 700, 800, 900]),
  'eb-garamond': google(
    require.resolve('@expo-google-fonts/eb-garamond'),
    'EBGaramond',
    [400, 500, 600, 700, 800],
  ),
  amiri: google(require.resolve('@expo-google-fonts/amiri'), 'Amiri', [400, 700]),
  prompt: google(require.resolve('@expo-google-fonts/prompt'), 'Prompt', [400, 500, 600, 700, 800]),
  'alfa-slab': google(require.resolve('@expo-google-fonts/alfa-slab-one'), 'AlfaSlabOne', [400]),
  abril: google(require.resolve('@expo-google-fonts/abril-fatface'), 'AbrilFatface', [400]),
  oswald: google(require.resolve('@expo-google-fonts/oswald'), 'Oswald', [400, 500, 600, 700]),
  bangers: google(require.resolve('@expo-google-fonts/bangers'), 'Bangers', [400]),
  'luckiest-guy': google(require.resolve('@expo-google-fonts/luckiest-guy'), 'LuckiestGuy', [400]),
  baloo: google(require.resolve('@expo-google-fonts/baloo-2'), 'Baloo2', [400, 500, 600, 700, 800]),
  cormorant: google(
    require.resolve('@expo-google-fonts/cormorant-garamond'),
    'CormorantGaramond',
    [400, 500, 600, 700],
  ),
  'cormorant-italic': italic(
    require.resolve('@expo-google-fonts/cormorant-garamond'),
    'CormorantGaramond',
    [400, 500, 600, 700],
  ),
  playfair: google(
    require.resolve('@expo-google-fonts/playfair-display'),
    'PlayfairDisplay',
    [400, 500, 600, 700, 800],
  ),
  'playfair-italic': italic(
    require.resolve('@expo-google-fonts/playfair-display'),
    'PlayfairDisplay',
    [400, 500, 600, 700, 800],
  ),
  caveat: google(require.resolve('@expo-google-fonts/caveat'), 'Caveat', [400, 500, 600, 700]),
  alexandria: google(
    require.resolve('@expo-google-fonts/alexandria'),
    'Alexandria',
    [400, 500, 600, 700, 800],
  ),
  'noto-arabic': google(
    require.resolve('@expo-google-fonts/noto-sans-arabic'),
    'NotoSansArabic',
    [400, 500, 600, 700, 800],
  ),
  heebo: google(require.resolve('@expo-google-fonts/heebo'), 'Heebo', [400, 500, 600, 700, 800, 900]),
  'frank-ruhl': google(
    require.resolve('@expo-google-fonts/frank-ruhl-libre'),
    'FrankRuhlLibre',
    [400, 500, 600, 700, 800],
  ),
  'noto-thai': google(
    require.resolve('@expo-google-fonts/noto-sans-thai'),
    'NotoSansThai',
    [400, 500, 600, 700, 800],
  ),
  'zen-kaku': google(
    require.resolve('@expo-google-fonts/zen-kaku-gothic-new'),
    'ZenKakuGothicNew',
    [400, 500, 700, 900],
  ),
  nanum: google(require.resolve('@expo-google-fonts/nanum-gothic'), 'NanumGothic', [400, 700, 800]),
  emoji: google(require.resolve('@expo-google-fonts/noto-color-emoji'), 'NotoColorEmoji', [400]),
  'noto-hans': {
    weights: [400, 500, 700],
    file: (weight) =>
      join(
        dirname(require.resolve('@embedpdf/fonts-sc')),
        '..',
        'fonts',
        `NotoSansHans-${hansNames[weight]}.otf`,
      ),
  },
}

export const nearestWeight = (family: Family, weight: number): number =>
  families[family].weights.reduce((best, w) => (Math.abs(w - weight) < Math.abs(best - weight) ? w : best))
