import type { FoundIn, ReadingStage } from '@adwright/contract'

export const readingWords = {
  label: 'Address of your web page',
  placeholder: 'your-shop.com',
  read: 'Read the page',
  needed: 'Enter a web address such as your-shop.com.',
  stages: {
    page: 'Opening the page and reading what it says',
    styles: 'Looking up its colours',
    pictures: 'Looking at its logo and photos',
  } satisfies Record<ReadingStage, string>,
  /** Where something was found, as the end of "from …". */
  from: {
    json_ld: 'the page’s data',
    open_graph: 'its link preview',
    page: 'the page',
    stylesheet: 'its styles',
    icon: 'its icon',
    logo: 'its logo',
  } satisfies Record<FoundIn, string>,
  foundAt: (host: string) => `Found on ${host}`,
  nothing: 'This page says little that can be used. Try the page of one product, or your start page.',
  name: 'Name',
  about: 'About',
  places: 'Language and market',
  colours: 'Colours',
  coloursHint: 'In the order in which you pick them: the first one leads.',
  colourHint: 'Pick one to lead.',
  logo: 'Logo',
  photos: 'Photos',
  photosHint: 'What you pick is kept in your library.',
  product: 'What you sell',
  offer: 'Offer',
  none: 'None of these',
  colour: (colour: string) => `Colour ${colour}`,
  picture: (purpose: 'logo' | 'photo', at: number, alt: string) =>
    `${purpose === 'logo' ? 'Logo' : 'Photo'} ${at}${alt ? `: ${alt}` : ''}`,
  size: (width: number, height: number) => `${width} × ${height}`,
  taking: 'Taking the pictures into your library',
  notTaken: 'Some pictures were not taken',
  again: 'Read another page',
  dismiss: 'Not now',
}
