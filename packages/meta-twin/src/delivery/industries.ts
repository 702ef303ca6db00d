/**
 * How trades differ. `clicks`, `price` and the rates are levels for a website campaign in the United States, inside
 * the spread of the published averages beside them (see parameters.ts for the sources); `basket` is ours.
 */
export interface Industry {
  name: string
  /** Multiplies the click rate of every placement. */
  clicks: number
  /** Multiplies the auction price. */
  price: number
  /** Purchases per landing that ever follow, over all who buy within 28 days. */
  sales: number
  /** Leads per landing on a website form. */
  leads: number
  /** US dollars of an average purchase. */
  basket: number
  /** Spread of the published averages: all clicks per impression and sales (leads) per link click in per cent, US dollars per thousand. */
  published: { ctr: Range; cpm: Range; cvr: Range; leadCvr: Range }
  /** Beginnings of words that give an advertiser of the trade away, in the languages of the rehearsals. */
  words: readonly string[]
}
export type Range = readonly [least: number, most: number]

const industry = (
  name: string, clicks: number, price: number, sales: number, leads: number, basket: number,
  published: Industry['published'], words: string,
): Industry => ({ name, clicks, price, sales, leads, basket, published, words: words.split(' ') }) // prettier-ignore

const range = (ctr: Range, cpm: Range, cvr: Range, leadCvr: Range = [4, 19]) => ({ ctr, cpm, cvr, leadCvr })

/** The first stands for every trade that no word gives away. */
export const industries: readonly Industry[] = [
  industry('general', 1, 1, 0.0333, 0.1, 62, range([0.9, 2.6], [6, 17], [1, 3.3]), ''),
  industry('food', 1.05, 0.82, 0.0483, 0.17, 34, range([0.9, 3], [5, 15], [1.2, 3.6], [6, 19]),
    'baker bäcker bread brot sourdough sauerteig restaurant café cafe coffee kaffee pizza food wine wein kitchen küche cake kuchen pastr croissant brunch panader comida boulang bistro burger chocolat schokolad farm hof'),
  industry('fashion', 1, 0.88, 0.0276, 0.08, 71, range([0.9, 2.6], [5, 15], [1, 4.2]),
    'fashion mode cloth kleid jumper pullover dress shoe schuh sneaker jewel schmuck jacket jacke wear shirt linen leinen knit strick denim moda ropa bijou'),
  industry('beauty', 1, 0.94, 0.0403, 0.09, 48, range([0.9, 2.6], [6, 15], [1.4, 3.4], [4, 11]),
    'beauty kosmet cosmet skin haut hair haar salon friseur makeup serum cream creme lotion spa nail nagel belleza perfum'),
  industry('home', 0.98, 1.02, 0.0299, 0.1, 96, range([0.8, 2.6], [6, 17], [0.8, 3.3]),
    'furnitur möbel lamp lampe garden garten plant pflanz ceramic keramik candle kerze decor deko blanket decke flower blume interior wohn sofa hogar'),
  industry('electronics', 0.84, 1.05, 0.0242, 0.08, 142, range([0.8, 2.3], [6, 17], [0.7, 2.5]),
    'electronic elektronik phone handy laptop computer headphone kopfhörer camera kamera gadget smart tech audio'),
  industry('fitness', 0.88, 1.1, 0.0345, 0.11, 55, range([0.8, 2.4], [6, 18], [1, 3.4], [5, 15]),
    'fitness gym yoga pilates workout training trainer sport running lauf bike fahrrad rad protein crossfit climb kletter'),
  industry('health', 0.92, 1.12, 0.031, 0.085, 66, range([0.7, 2.8], [6, 18], [1, 3], [4, 12]),
    'dent zahn doctor arzt clinic klinik health gesund therap physio pharm apothek medic praxis vitamin wellness'),
  industry('education', 0.68, 1.08, 0.023, 0.14, 89, range([0.7, 2], [6, 18], [0.6, 3], [6, 15]),
    'course kurs school schule learn lern lesson unterricht academy akadem university universit seminar tutor nachhilfe workshop language sprach bootcamp'),
  industry('property', 1.15, 1.2, 0.0115, 0.145, 0, range([0.9, 3.8], [6, 20], [0, 3], [8, 14]),
    'estate immobil apartment wohnung house haus property makler broker mortgage rent miete villa realty'),
  industry('automotive', 0.8, 0.9, 0.023, 0.085, 118, range([0.7, 2.3], [5, 16], [0.7, 2.5], [4, 11]),
    'car auto vehicle fahrzeug garage werkstatt tyre tire reifen dealership autohaus motor mechanic'),
  industry('services', 0.66, 1.15, 0.023, 0.12, 130, range([0.7, 1.9], [6, 19], [0.6, 3], [5, 15]),
    'consult berat agency agentur software saas b2b legal anwalt lawyer account steuer insurance versicher clean reinig plumb install electric handwerk marketing'),
] // prettier-ignore

/**
 * The trade that most of an advertiser's words speak of: page category and name, ad texts, landing address. Equal
 * counts go to the one listed first.
 */
export function industryOf(texts: readonly string[]): Industry {
  const words = texts.flatMap((text) => text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  let best = industries[0] as Industry // The list above is not empty.
  let most = 0
  for (const candidate of industries) {
    const count = words.filter((word) => candidate.words.some((start) => begins(word, start))).length
    if (count > most) {
      best = candidate
      most = count
    }
  }
  return best
}

/** A short word counts whole or in its plural only: a "car" is no "card". */
const begins = (word: string, start: string): boolean =>
  word.startsWith(start) && (start.length > 4 || /^(s|n|e|es|en)?$/.test(word.slice(start.length)))
