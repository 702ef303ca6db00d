import type { FilmBrief, FilmRatio, FilmStyle } from '@adwright/studio/film'
import type { StyleId } from '@adwright/studio'
import { industryBriefs } from '../../studio/scripts/industry-briefs.ts'

export type GalleryFilm = {
  name: string
  brief: FilmBrief
  primary: string
  style: FilmStyle
  seconds: 15 | 60
  ratio: FilmRatio
  /** The studio's style; absent: the one that suits the film's. */
  look?: StyleId
  seed: number
  /** A picture of examples/photos that is the product. */
  photo?: string
}

type Wish = Omit<GalleryFilm, 'brief' | 'primary'> & {
  of: string
  more?: Pick<FilmBrief, 'points' | 'quote'>
}

const film = ({ of, more, ...rest }: Wish): GalleryFilm => {
  const trade = industryBriefs.find(({ brief }) => brief.business === of)
  if (!trade) throw new Error(`there is no brief of ${of}`)
  return { ...rest, brief: { ...trade.brief, ...more }, primary: trade.brand.primary }
}

/** Each film style once, and one long film: briefs as small businesses write them, every ratio, many looks. */
export const galleryFilms: readonly GalleryFilm[] = [
  film({
    name: 'commercial',
    of: 'Northbeam Bakery',
    style: 'commercial',
    seconds: 15,
    ratio: '9:16',
    look: 'hyperrealistic',
    seed: 11,
    photo: 'bakery.jpg',
    more: { points: ['Baked at four every morning.', 'Only flour, water and salt.', 'Open until sold out.'] },
  }),
  film({
    name: 'social',
    of: 'Volt Gym',
    style: 'social',
    seconds: 15,
    ratio: '1:1',
    look: 'cyberpunk',
    seed: 12,
    more: { points: ['Groups of eight at most.', 'A coach at every session.'] },
  }),
  film({
    name: 'explainer',
    of: 'Lumen',
    style: 'explainer',
    seconds: 15,
    ratio: '16:9',
    seed: 13,
    more: {
      points: ['Put every task on one page.', 'See who does what, and by when.', 'Skip the status meeting.'],
    },
  }),
  film({
    name: 'testimonial',
    of: 'Maple Street Tutors',
    style: 'testimonial',
    seconds: 15,
    ratio: '4:5',
    seed: 14,
    more: {
      quote: {
        words: 'She used to dread Mondays. Now she asks for harder problems.',
        name: 'Dana, mother of Mia',
      },
    },
  }),
  film({
    name: 'product-demo',
    of: 'Mirelle Skincare',
    style: 'product_demo',
    seconds: 15,
    ratio: '9:16',
    seed: 15,
    more: { points: ['Three drops in the morning.', 'No perfume.', 'Made in small batches.'] },
  }),
  film({
    name: 'brand-story',
    of: 'Atelier Noor',
    style: 'brand_story',
    seconds: 15,
    ratio: '16:9',
    look: 'vintage',
    seed: 16,
    more: { points: ['Every dress is cut for one person.', 'The linen comes from a mill nearby.'] },
  }),
  film({
    name: 'event-promo',
    of: 'Autohaus Keller',
    style: 'event_promo',
    seconds: 15,
    ratio: '4:5',
    look: 'abstract',
    seed: 17,
    more: { points: ['Open day on Saturday.', 'Twelve cars to drive.', 'Coffee is on us.'] },
  }),
  film({
    name: 'tutorial',
    of: 'Fern & Finch',
    style: 'tutorial',
    seconds: 15,
    ratio: '1:1',
    look: 'cartoon',
    seed: 18,
    more: {
      points: ['Measure your plot.', 'Choose three plants you love.', 'Plant them in odd numbers.'],
    },
  }),
  film({
    name: 'explainer-60',
    of: 'Bright Smiles',
    style: 'explainer',
    seconds: 60,
    ratio: '9:16',
    look: 'photorealistic',
    seed: 19,
    photo: 'clinic.jpg',
    more: {
      points: [
        'The first visit is only a talk.',
        'You see the price before we begin.',
        'Children choose the music.',
        'We call you the day after.',
        'Appointments before school and after work.',
      ],
    },
  }),
]
