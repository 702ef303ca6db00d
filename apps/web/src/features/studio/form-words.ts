import type { Painter, Quality } from '@adwright/contract'
import { formatNumber } from '../../lib/format.ts'

export const images = (count: number) => (count === 1 ? '1 image' : `${count} images`)

/** What the form says. */
export const formWords = {
  form: {
    label: 'New images',
    prompt: 'What should it show?',
    placeholder: 'Iced oat latte, slow-brewed for 18 hours, with maple oat milk',
    templates: 'Begin with a template',
    nextGap: 'Next gap',
    style: 'Style',
    choice: 'Studio’s choice',
    choiceNote: 'Several styles, as they suit the words and your brand',
    shape: 'Shape',
    adSizes: 'All ad sizes',
    creativity: 'Creativity',
    quality: 'Quality',
    painter: 'Who paints',
    count: 'How many',
    fewer: 'One image fewer',
    more: 'One image more',
    create: (count: number) => `Create ${images(count)}`,
    check: (count: number) =>
      count === 1 ? 'One field needs another look.' : `${count} fields need another look.`,
    waiting: 'No connection. It starts by itself as soon as there is one.',
    again: 'Try again',
    unanswered: 'The studio did not answer',
    refused: 'It was not started',
    offline: 'What you asked for is kept. It is started once, however often you try.',
    drop: 'Drop your photos here',
  },
  photos: {
    add: 'Photos',
    label: 'Photos of the product',
    hint: 'Up to 6 photos of the thing itself. It is shown as it is.',
  },
  reference: {
    add: 'Style reference',
    label: 'Style reference',
    hint: 'The colours of the reference are followed, and with a model its manner too.',
  },
  pictures: {
    upload: 'Upload from this device',
    library: 'Choose from the library',
    remove: (name: string) => `Remove ${name}`,
    refusal: (name: string) => `${name} is not a picture. Use JPEG, PNG or WebP.`,
    pickTitle: 'Choose from the library',
    pickText: (most: number) => (most === 1 ? 'One picture.' : `Up to ${most} pictures.`),
    show: 'Show',
    all: 'All',
    photo: 'Photos',
    poster: 'Posters',
    logo: 'Logos',
    none: 'Nothing here yet',
    noneText: 'What you upload and what the studio makes is kept in the library.',
    more: 'Show more',
    use: (count: number) => (count > 1 ? `Use ${count} pictures` : 'Use this picture'),
  },
  creativity: [
    { below: 25, word: 'Close to the words', note: 'One idea in several colours.' },
    { below: 65, word: 'Balanced', note: 'Several ideas, all to the point.' },
    { below: 101, word: 'Surprise me', note: 'No two alike in anything.' },
  ],
  quality: {
    draft: { label: 'Draft', note: 'Half the pixels, quick to look around. Not for ads.' },
    standard: { label: 'Standard', note: 'The size that Facebook and Instagram show.' },
    best: { label: 'Best', note: 'Twice the pixels, in an arrangement that is searched for longer.' },
  } satisfies Record<Quality, { label: string; note: string }>,
  painter: {
    auto: {
      label: 'Automatic',
      note: (model: string) => `${model} paints photographs, the studio all else.`,
    },
    local: { label: 'Studio', note: () => 'Everything is drawn on this machine.' },
    model: {
      label: 'Model',
      note: (model: string) => `${model} paints every picture. Words stay the studio’s.`,
    },
  } satisfies Record<Painter, { label: string; note: (model: string) => string }>,
  noModel:
    'Pictures are drawn by the studio on this machine. Whoever runs it can add a model that paints photographs: .env.example says how.',
  usage: {
    limited: (used: number, limit: number) =>
      `${formatNumber(used)} of ${formatNumber(limit)} AI generations of your plan are used`,
    open: (used: number) => `${formatNumber(used)} AI ${used === 1 ? 'generation' : 'generations'} used`,
    tooMany: (left: number) =>
      left === 0
        ? 'No AI generations are left in your plan.'
        : `Your plan has only ${images(left)} left. Choose fewer.`,
  },
  more: {
    title: 'Business and offer',
    open: 'Change',
    close: 'Close',
    business: 'Business',
    url: 'Web address',
    urlHint: 'Where an ad made of it would lead. Nothing is published from here.',
    offer: 'Offer',
    offerHint: 'A price, a discount, a deadline. It is printed on the image.',
    offerPlaceholder: 'Two for one until Sunday',
    language: 'Language of the words',
    color: 'Brand colour',
    colorNone: 'Taken from your logo and photos.',
    colorOwn: 'Use my own',
    colorRemove: 'Remove',
    logo: 'Logo',
    logoHint: 'Best as PNG without a background.',
    noUrl: 'no web address yet',
  },
}
