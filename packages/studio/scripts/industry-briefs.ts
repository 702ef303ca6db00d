import type { Industry, StudioBrief } from '../src/brief.ts'
import { brandFrom } from '../src/palette.ts'
import { writeWords } from '../src/words/write-words.ts'
import type { DesignInput } from '../src/design.ts'

type Trade = Pick<DesignInput, 'brief' | 'words' | 'brand'>

const trade = (
  industry: Industry,
  tone: StudioBrief['tone'],
  business: string,
  product: string,
  headline: string,
  description: string,
  more: { offer?: string; primary?: string } = {},
): Trade => {
  const brief: StudioBrief = {
    business,
    product,
    url: `https://${business.toLowerCase().replaceAll(/\P{L}+/gu, '-')}.example`,
    language: 'en',
    tone,
    objective: industry === 'real_estate' || industry === 'education' ? 'leads' : 'sales',
    industry,
    ...(more.offer ? { offer: more.offer } : {}),
  }
  const [written] = writeWords(brief, { count: 1, seed: 1 })
  if (!written) throw new Error('no words')
  return {
    brief,
    words: { ...written, headline, description },
    brand: more.primary ? { primary: more.primary } : brandFrom({ url: brief.url, business, industry }),
  }
}

/** One brief for each trade, as a small business would write it. */
export const industryBriefs: readonly Trade[] = [
  trade(
    'food',
    'friendly',
    'Northbeam Bakery',
    'Sourdough bread',
    'Bread worth getting up for',
    'Baked before sunrise, on your table for breakfast.',
    { offer: '2 loaves for 1 this week', primary: '#d9622b' },
  ),
  trade(
    'real_estate',
    'elegant',
    'Harbour Homes',
    'Apartments by the sea',
    'Wake up to the water',
    'Light-filled apartments a short walk from the beach.',
    { primary: '#1f5f54' },
  ),
  trade(
    'fitness',
    'bold',
    'Volt Gym',
    'Strength training',
    'Stronger by spring',
    'Small groups. Real coaches.',
    { offer: 'First week free', primary: '#e23b2e' },
  ),
  trade(
    'beauty',
    'elegant',
    'Mirelle Skincare',
    'Vitamin C serum',
    'Glow that outlasts your longest day',
    'A light serum for morning and night.',
    { primary: '#8a3f4f' },
  ),
  trade(
    'automotive',
    'bold',
    'Autohaus Keller',
    'Electric cars and test drives',
    'Your next drive starts here',
    'Choose it, test it, take it home.',
    { primary: '#c8203c' },
  ),
  trade(
    'education',
    'friendly',
    'Maple Street Tutors',
    'Maths tutoring for teenagers',
    'Maths that finally clicks',
    'One tutor, one student, one hour a week.',
    { offer: 'Free trial lesson', primary: '#3557c9' },
  ),
  trade(
    'healthcare',
    'friendly',
    'Bright Smiles',
    'Family dentist',
    'Smiles that love Mondays',
    'Gentle care for the whole family.',
    { primary: '#0f8f7c' },
  ),
  trade(
    'ecommerce',
    'playful',
    'Parcel & Co',
    'Gift shop online',
    'Gifts they will actually keep',
    'Wrapped by hand and sent with care.',
    { offer: 'Free wrapping', primary: '#6b48c8' },
  ),
  trade(
    'technology',
    'professional',
    'Lumen',
    'Project planning app',
    'Every project, on one calm page',
    'Plan, assign and ship without the meetings.',
    { primary: '#2f4fd0' },
  ),
  trade(
    'fashion',
    'elegant',
    'Atelier Noor',
    'Linen dresses',
    'Summer, cut from linen',
    'Made to order in our own workshop.',
    { offer: '20 % off the first order', primary: '#9a5b3f' },
  ),
  trade(
    'general',
    'friendly',
    'Fern & Finch',
    'Garden design',
    'A garden you will live in',
    'Drawn for your plot, planted by us.',
    { primary: '#3f7d4e' },
  ),
]
