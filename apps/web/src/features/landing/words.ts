/** The landing page's words: read at build time only, so they weigh nothing in the app. */
export const words = {
  title: 'Adwright: from one sentence to a live ad on Facebook and Instagram',
  description:
    'Say what you sell. Adwright makes the posters and the words, launches them on Facebook and Instagram, and shows what they brought. Rehearse the whole way first, without spending anything.',
  nav: { how: 'How it works', rehearsal: 'Rehearsal', features: 'Features', plans: 'Plans', label: 'Main' },
  signIn: 'Sign in',
  start: 'Start free',
  hero: {
    title: 'From one sentence to a live ad',
    lead: 'Say what you sell. Adwright makes the posters and the words, launches them on Facebook and Instagram, and shows you what they brought.',
    label: 'What do you want to promote?',
    placeholder: 'Iced oat latte, two for one until Sunday',
    where: 'Feed, Stories, Reels',
    submit: 'Make my ad',
    facts: ['Rehearse without a Meta account', 'No card', 'You pay Meta directly for ads'],
  },
  example: {
    business: 'Backstube Lindner',
    sponsored: 'Sponsored',
    text: 'Meet sourdough rye from the stone oven from Backstube Lindner. Second loaf half price on Saturdays.',
    domain: 'backstube-lindner.example',
    headline: 'Meet sourdough rye',
    button: 'Learn more',
    cut: 'Sourdough rye from the stone oven, baked overnight. The second loaf is half price on Saturdays, as long as',
    more: '… See more',
    note: 'Made by the studio, for invented shops',
  },
  how: {
    title: 'Four steps, all of them yours to stop',
    steps: [
      {
        title: 'Say it',
        text: 'What you sell, for whom, where it leads and what a day may cost. One sentence is enough to begin; the rest has sensible defaults you can see.',
      },
      {
        title: 'Pick it',
        text: 'The studio composes posters from your words, colours and photos in four shapes, with text that fits. Edit anything, shuffle the look.',
      },
      {
        title: 'Launch it',
        text: 'Before anything runs you see every setting that spends money and the most it can cost in a day and a week. Everything is made paused and switched on last.',
      },
      {
        title: 'Read it',
        text: 'Impressions, clicks, spend and results by day, by platform and by poster. Each figure says where it comes from and how old it is.',
      },
    ],
  },
  rehearsal: {
    title: 'Rehearse it before a cent is spent',
    text: 'Adwright comes with a twin: a model of Meta that runs beside it and answers on the same wire. You connect, launch, let a week go by in a second, and read the figures, with the same screens and the same steps as for real.',
    points: [
      {
        title: 'What it is',
        text: 'A practice stage. Nothing reaches Facebook or Instagram, no person sees an ad, no money moves.',
      },
      {
        title: 'What it is not',
        text: 'A forecast. Its figures are made by a model; they show how the product works, not how your ad will do.',
      },
      { title: 'How you tell', text: 'Every figure from the rehearsal carries this label, on every page:' },
    ],
    chip: 'Simulated',
  },
  features: {
    title: 'What is in it',
    items: [
      {
        title: 'Posters in every shape',
        text: 'Square, feed, story and link: composed anew for each, never cropped. Made on this machine, from your own photos and colours.',
      },
      {
        title: 'Previews that cut where the apps cut',
        text: 'See your ad in the feed, in Stories and in Reels as you type, with the text ending where a phone ends it.',
      },
      {
        title: 'A launch that happens once',
        text: 'A lost answer or a second click never makes a second campaign. If something fails, you see which step and why, and go on from there.',
      },
      {
        title: 'Figures with a receipt',
        text: 'Source, period, age. Where there is not enough data, it says so instead of guessing.',
      },
      {
        title: 'Pause from anywhere',
        text: 'One switch, on a phone too. If Meta refuses, the switch goes back and tells you why.',
      },
    ],
  },
  plans: {
    title: 'Plans',
    trial: (days: number) => `${days} days free, no card`,
    trialText: (campaigns: string, generations: string) =>
      `You begin with every feature, ${campaigns} and ${generations} in all. Nothing is charged by itself when it ends: choose a plan then, or just keep looking at what you made.`,
    month: 'a month',
    start: 'Start free',
    adSpend: 'Ads are paid to Meta',
    for: {
      starter: 'For one local business',
      professional: 'For a growing business',
      enterprise: 'For agencies and larger teams',
    },
    every:
      'In every plan: the studio for posters and videos, the editor, launches, the calendar for posts, figures, and the rehearsal.',
    counts:
      'A campaign counts once, when it is launched. A generation is a poster in all its shapes, or one cut of a video; what fails costs nothing. Prices are in US dollars.',
    selfHosted: 'Run it on your own server, and plans are given by you: nothing is sold there.',
  },
  footer: {
    disclaimer:
      'Adwright is not affiliated with Meta. Facebook and Instagram are trademarks of Meta Platforms, Inc.',
  },
} as const
